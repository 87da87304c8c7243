package dev.nashra.ingest.discover;

import dev.nashra.ingest.discover.FeedLink.Evidence;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Feeds that a web page names. */
public final class FeedLinks {
    /** Portals name a feed for each section; more than this is no choice. */
    private static final int MAX_LINKS = 100;

    private static final int MAX_TITLE_LENGTH = 200;

    private static final Set<String> TYPES =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/feed+json",
                    "application/json");

    private FeedLinks() {}

    /**
     * Gives what a page names: declared feeds first, each address once, the page's own left out.
     *
     * @param bytes of the page; of anything else nothing is named
     * @param contentType as it was sent; null if it was not
     * @param finalUrl that relative links refer to
     */
    public static List<FeedLink> of(byte[] bytes, @Nullable String contentType, URI finalUrl) {
        if (Markup.of(bytes, contentType) != Markup.HTML) {
            return List.of();
        }
        Html html = Html.of(bytes, contentType, finalUrl);
        Map<URI, FeedLink> links = new LinkedHashMap<>();
        for (Element link : html.page().select("link[href]")) {
            if (isDeclared(link)) {
                add(links, html, link, title(link.attr("title")), Evidence.DECLARED);
            }
        }
        for (Element link : html.page().select("a[href]")) {
            URI target = html.target(link);
            if (target != null && (isFeed(type(link)) || FeedLook.of(target, link.text()))) {
                String text = link.text().isBlank() ? link.attr("title") : link.text();
                add(links, html, link, title(text), Evidence.GUESSED);
            }
        }
        links.remove(finalUrl);
        return links.values().stream().limit(MAX_LINKS).toList();
    }

    private static boolean isDeclared(Element link) {
        Set<String> relations = Html.relations(link);
        boolean alternate = relations.contains("alternate") || relations.contains("feed");
        // WordPress declares every page's record in its API so.
        return alternate && isFeed(type(link)) && !link.attr("href").contains("/wp-json/");
    }

    private static void add(
            Map<URI, FeedLink> links,
            Html html,
            Element link,
            @Nullable String title,
            Evidence evidence) {
        URI url = html.target(link);
        if (url != null) {
            links.putIfAbsent(url, new FeedLink(url, title, type(link), evidence));
        }
    }

    private static boolean isFeed(@Nullable String type) {
        return type != null && TYPES.contains(type);
    }

    private static @Nullable String type(Element link) {
        String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? null : type;
    }

    private static @Nullable String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String title =
                line.length() > MAX_TITLE_LENGTH ? line.substring(0, MAX_TITLE_LENGTH) : line;
        return title.isEmpty() ? null : title;
    }
}
