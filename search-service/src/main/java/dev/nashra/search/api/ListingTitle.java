package dev.nashra.search.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a listing is called in a feed reader: {@code Nashra: الموانئ, source marsad}. */
final class ListingTitle {
    private static final Set<String> SAYING_WHAT =
            Set.of(
                    "language",
                    "not_language",
                    "source",
                    "not_source",
                    "tag",
                    "not_tag",
                    "group",
                    "not_group",
                    "start_date",
                    "end_date");
    private static final int MOST_CHARACTERS = 200;

    private ListingTitle() {}

    static String of(Map<String, List<String>> parameters) {
        List<String> parts = new ArrayList<>(parameters.getOrDefault("q", List.of()));
        new TreeMap<>(parameters)
                .forEach(
                        (name, values) -> {
                            if (SAYING_WHAT.contains(name)) {
                                String said = name.replace('_', ' ');
                                parts.add(said + " " + String.join(", ", values));
                            }
                        });
        String what = String.join("; ", parts).replaceAll("\\s+", " ").strip();
        if (what.codePointCount(0, what.length()) > MOST_CHARACTERS) {
            what = what.substring(0, what.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
        }
        return what.isEmpty() ? "Nashra" : "Nashra: " + what;
    }
}
