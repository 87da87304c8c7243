package dev.nashra.ingest.discover;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds that a web page names. */
public final class FeedLinks {
    private FeedLinks() {}

    /**
     * Gives what a page names: declared feeds first, each address once.
     *
     * @param contentType as it was sent; null if it was not
     * @param finalUrl that relative links refer to
     */
    public static List<FeedLink> of(byte[] bytes, @Nullable String contentType, URI finalUrl) {
        return List.of();
    }
}
