package dev.nashra.ingest.extract;

import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles out of their pages. Takes time linear in the page, and its stack does not grow
 * with the page's depth.
 */
public final class PageReader {
    private PageReader() {}

    /**
     * Reads a page, which is not changed.
     *
     * @param url where it was found, to resolve relative addresses; null if not known
     */
    public static Page read(Document page, @Nullable String url) {
        PageClaims claims = PageClaims.of(page);
        String canonicalUrl = Addresses.canonical(page, claims, url);
        String headline = Headline.of(page, claims, canonicalUrl == null ? url : canonicalUrl);
        String text =
                BodyText.of(page.body(), headline == null ? "" : headline).stream()
                        .map(Line::text)
                        .collect(Collectors.joining("\n"));
        return new Page(
                headline,
                Byline.of(page, claims),
                Published.of(page, claims),
                Language.of(page, claims),
                text.isEmpty() ? null : text,
                canonicalUrl);
    }
}
