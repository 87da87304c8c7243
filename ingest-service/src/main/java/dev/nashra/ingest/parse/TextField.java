package dev.nashra.ingest.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ninjs properties of an article that hold one text. */
enum TextField {
    URI(2048),
    SOURCE(64),
    URL(2048),
    HEADLINE(2000),
    BODY_TEXT(Integer.MAX_VALUE),
    BODY_HTML(Integer.MAX_VALUE),
    BYLINE(1000),
    LANGUAGE(100),
    VERSIONCREATED(100),
    FIRSTCREATED(100),
    PUBSTATUS(100);

    private final int maxLength;

    TextField(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Longest text, in UTF-16 code units; what has no cap of its own is held by the article's. */
    int maxLength() {
        return maxLength;
    }

    /** The property's name in JSON. */
    String property() {
        return name().toLowerCase(Locale.ROOT);
    }

    String pointer() {
        return "/" + property();
    }

    static @Nullable TextField of(String property) {
        return switch (property) {
            case "uri" -> URI;
            case "source" -> SOURCE;
            case "url" -> URL;
            case "headline" -> HEADLINE;
            case "body_text" -> BODY_TEXT;
            case "body_html" -> BODY_HTML;
            case "byline" -> BYLINE;
            case "language" -> LANGUAGE;
            case "versioncreated" -> VERSIONCREATED;
            case "firstcreated" -> FIRSTCREATED;
            case "pubstatus" -> PUBSTATUS;
            default -> null;
        };
    }
}
