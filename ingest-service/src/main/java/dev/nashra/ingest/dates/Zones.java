package dev.nashra.ingest.dates;

import java.util.Map;

/** Time zones by the names that dates have: RFC 822's own, and those that others add. */
final class Zones {
    private static final Map<String, Integer> MINUTES =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("GMT", 0),
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("AST", -240),
                    Map.entry("ADT", -180),
                    Map.entry("EST", -300),
                    Map.entry("EDT", -240),
                    Map.entry("CST", -360),
                    Map.entry("CDT", -300),
                    Map.entry("MST", -420),
                    Map.entry("MDT", -360),
                    Map.entry("PST", -480),
                    Map.entry("PDT", -420),
                    Map.entry("ET", -300),
                    Map.entry("CT", -360),
                    Map.entry("MT", -420),
                    Map.entry("PT", -480),
                    Map.entry("BST", 60),
                    Map.entry("WEST", 60),
                    Map.entry("CET", 60),
                    Map.entry("CEST", 120),
                    Map.entry("EET", 120),
                    Map.entry("EEST", 180),
                    Map.entry("MSK", 180),
                    Map.entry("IST", 330),
                    Map.entry("KST", 540),
                    Map.entry("JST", 540));

    private Zones() {}

    /** Gives minutes east of Greenwich; 0 for a name that nobody knows. */
    static int minutes(String name) {
        return MINUTES.getOrDefault(name, 0);
    }

    static boolean isKnown(String name) {
        return MINUTES.containsKey(name);
    }
}
