package dev.nashra.ingest.extract;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote the article, as the page says it. */
final class Byline {
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:(?:written |posted |reported )?by|von|par|por|بقلم|كتبت?|الكاتب|إعداد|تحرير|المحرر)\\s?[:：\\-]?\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MAX_LENGTH = 200;

    private Byline() {}

    static @Nullable String of(Document page, PageClaims claims) {
        String linked =
                claims.linked().authors().stream()
                        .map(Byline::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "));
        if (!linked.isEmpty()) {
            return linked;
        }
        for (String meta :
                new String[] {
                    "author",
                    "article:author",
                    "parsely-author",
                    "dc.creator",
                    "byl",
                    "sailthru.author"
                }) {
            String name = claims.first(meta);
            if (name != null && !name(name).isEmpty()) {
                return name(name);
            }
        }
        String printed = printed(page);
        return printed == null || name(printed).isEmpty() ? null : name(printed);
    }

    private static @Nullable String printed(Document page) {
        Element author = page.getElementsByAttributeValue("itemprop", "author").first();
        if (author == null) {
            author = page.getElementsByAttributeValue("rel", "author").first();
        }
        if (author == null) {
            author = page.getElementsByClass("byline").first();
        }
        if (author == null) {
            return null;
        }
        Element name = author.getElementsByAttributeValue("itemprop", "name").first();
        Element said = name == null ? author : name;
        return Phrase.of(said.hasAttr("content") ? said.attr("content") : said.text());
    }

    /** Addresses stand where names should, as Facebook once asked for them. */
    private static String name(String text) {
        if (text.contains("://") || text.length() > MAX_LENGTH) {
            return "";
        }
        return PREFIX.matcher(text).replaceFirst("").strip();
    }
}
