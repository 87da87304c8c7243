package dev.nashra.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a page says its article is to be found. */
final class Addresses {
    private Addresses() {}

    static @Nullable String canonical(Document page, PageClaims claims, @Nullable String url) {
        return Stream.of(link(page), claims.first("og:url"), claims.linked().url())
                .map(claimed -> absolute(claimed, url))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String link(Document page) {
        Element link = page.getElementsByAttributeValue("rel", "canonical").first();
        return link == null ? null : link.attr("href");
    }

    /** Gives an empty text for what is no address of a page. */
    private static String absolute(@Nullable String claimed, @Nullable String url) {
        if (claimed == null || claimed.isBlank()) {
            return "";
        }
        try {
            URI address = new URI(claimed.strip().replace(" ", "%20"));
            if (!address.isAbsolute() && url != null) {
                address = new URI(url).resolve(address);
            }
            String scheme = address.getScheme();
            boolean isPage = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return isPage && address.getHost() != null ? address.toString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
