package dev.nashra.ingest.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the properties of a ninjs item hold, over all versions; 3.x only writes them otherwise. */
enum NinjsProperty {
    TEXT(
            "uri profile version firstcreated versioncreated contentcreated embargoed embargoeduntil"
                    + " copyrightholder copyrightnotice usageterms ednote language title byline by"
                    + " headline slugline located expires mimetype source url"),
    TYPE("type"),
    REPRESENTATION("representationtype"),
    PUBSTATUS("pubstatus"),
    NUMBER("charcount wordcount"),
    URGENCY("urgency"),
    CONCEPTS(
            "person people organisation organisations place places subject subjects event events"
                    + " object objects infosource infosources genre genres trustindicator"
                    + " trustindicators"),
    TEXTS("headlines bodies descriptions"),
    STANDARD("standard $standard"),
    ALTIDS("altids"),
    RIGHTS("rightsinfo"),
    CONCEPT("digitalsourcetype"),
    RENDITIONS("renditions"),
    ASSOCIATIONS("associations"),
    EVENT("eventdetails"),
    COVERAGE("plannedcoverage"),
    ADVICE("advices");

    /** How such a name ends is free: the pattern in the published schemas has no end. */
    private static final Pattern EXTENDED =
            Pattern.compile("(?:description|body|headline)_[a-zA-Z0-9_]");

    private static final Map<String, NinjsProperty> BY_NAME = byName();

    private final String names;

    NinjsProperty(String names) {
        this.names = names;
    }

    private static Map<String, NinjsProperty> byName() {
        Map<String, NinjsProperty> byName = new HashMap<>();
        for (NinjsProperty property : values()) {
            for (String name : property.names.split(" ")) {
                byName.put(name, property);
            }
        }
        return Map.copyOf(byName);
    }

    /** Gives what a property holds; null if ninjs has no such property. */
    static @Nullable NinjsProperty of(String name) {
        return EXTENDED.matcher(name).lookingAt()
                ? TEXT
                : BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }
}
