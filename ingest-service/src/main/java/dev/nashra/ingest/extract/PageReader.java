package dev.nashra.ingest.extract;

import dev.nashra.ingest.parse.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the article of a page: what the page says of itself, and its {@code article} or body. */
public final class PageReader {
    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param url where it was found; null if not known
     */
    public static Page read(Document page, @Nullable String url) {
        Element article = page.selectFirst("article");
        Element body = article == null ? page.body() : article;
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String text = HtmlText.of(body.html());
        String language = page.selectFirst("html[lang]") == null ? null : lang(page);
        return new Page(
                blankToNull(page.title()),
                null,
                null,
                language,
                blankToNull(text),
                canonical == null ? url : blankToNull(canonical.absUrl("href")));
    }

    private static @Nullable String lang(Document page) {
        Element html = page.selectFirst("html[lang]");
        return html == null ? null : blankToNull(html.attr("lang"));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
