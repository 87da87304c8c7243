package dev.nashra.ingest.extract;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language that a page says its article is in. */
final class Language {
    private Language() {}

    static @Nullable String of(Document page, PageClaims claims) {
        Element html = page.firstElementChild();
        return Stream.of(
                        claims.linked().language(),
                        html == null ? null : html.attr("lang"),
                        html == null ? null : html.attr("xml:lang"),
                        claims.first("og:locale", "content-language", "language", "dc.language"))
                .map(Language::tag)
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Gives the tag in its usual form; empty if it is none. */
    private static String tag(@Nullable String claimed) {
        if (claimed == null || claimed.isBlank()) {
            return "";
        }
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(claimed.strip().replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}
