package dev.nashra.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says about the article.
 *
 * @param linked the article as its JSON-LD describes it
 * @param meta first content by property, name, itemprop or http-equiv in lower case
 */
record PageClaims(LinkedArticle linked, Map<String, String> meta) {
    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    static PageClaims of(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.getElementsByTag("meta")) {
            String content = Phrase.of(element.attr("content"));
            if (content != null) {
                for (String name : NAMES) {
                    meta.putIfAbsent(element.attr(name).strip().toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return new PageClaims(JsonLd.article(page), meta);
    }

    /** Gives the first that is there. */
    @Nullable String first(String... names) {
        for (String name : names) {
            String content = meta.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }
}
