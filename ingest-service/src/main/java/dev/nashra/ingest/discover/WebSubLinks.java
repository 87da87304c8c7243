package dev.nashra.ingest.discover;

import dev.nashra.ingest.fetch.WebLinks;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a topic's hubs are (W3C WebSub, section 4).
 *
 * @param hubs in the publisher's order; empty if there are none
 * @param self the topic's own URL, to subscribe to; null if not said
 */
public record WebSubLinks(List<URI> hubs, @Nullable URI self) {
    /** Subscribing to a few is enough. */
    private static final int MAX_HUBS = 10;

    /** Keeps the first hubs, unmodifiable. */
    public WebSubLinks {
        hubs = hubs.stream().distinct().limit(MAX_HUBS).toList();
    }

    /**
     * Reads the links of a feed or page; those of the {@code Link} header win, hubs and self each.
     *
     * @param headers links of the {@code Link} header
     * @param contentType as it was sent; null if it was not
     * @param finalUrl that relative links refer to
     */
    public static WebSubLinks of(
            WebLinks headers, byte[] bytes, @Nullable String contentType, URI finalUrl) {
        List<URI> hubs = headers.of("hub");
        URI self = headers.of("self").stream().findFirst().orElse(null);
        if (!hubs.isEmpty() && self != null) {
            return new WebSubLinks(hubs, self);
        }
        WebSubLinks embedded = embedded(bytes, contentType, finalUrl);
        return new WebSubLinks(
                hubs.isEmpty() ? embedded.hubs : hubs, self == null ? embedded.self : self);
    }

    private static WebSubLinks embedded(byte[] bytes, @Nullable String contentType, URI finalUrl) {
        return switch (Markup.of(bytes, contentType)) {
            case HTML -> ofPage(Html.of(bytes, contentType, finalUrl));
            case XML -> FeedHead.links(bytes, finalUrl);
            case JSON -> JsonFeedHead.links(bytes, finalUrl);
        };
    }

    /** Only what stands in the head: a body may hold what readers wrote. */
    private static WebSubLinks ofPage(Html html) {
        Set<URI> hubs = new LinkedHashSet<>();
        URI self = null;
        for (Element link : html.page().head().select("link[href]")) {
            Set<String> relations = Html.relations(link);
            URI target = html.target(link);
            if (target != null && relations.contains("hub")) {
                hubs.add(target);
            }
            if (self == null && relations.contains("self")) {
                self = target;
            }
        }
        return new WebSubLinks(List.copyOf(hubs), self);
    }
}
