package dev.nashra.ingest.discover;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a page says, or seems to say, that a feed is.
 *
 * @param title as the page has it; null if none
 * @param type media type in lower case; null if not said
 */
public record FeedLink(URI url, @Nullable String title, @Nullable String type, Evidence evidence) {
    /** How sure it is. */
    public enum Evidence {
        /** {@code <link rel=alternate>} with the type of a feed. */
        DECLARED,
        /** {@code <a href>} that looks like a feed by address or text. */
        GUESSED
    }
}
