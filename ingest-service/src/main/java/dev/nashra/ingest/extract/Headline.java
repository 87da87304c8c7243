package dev.nashra.ingest.extract;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page, by the trust its places deserve. */
final class Headline {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s[|\\-–—:•·»«›/]{1,2}\\s|\\s?\\|\\s?");

    private Headline() {}

    static @Nullable String of(Document page, PageClaims claims, @Nullable String url) {
        List<String> headings =
                page.getElementsByTag("h1").stream()
                        .limit(5)
                        .map(h -> Phrase.of(h.text()))
                        .filter(Objects::nonNull)
                        .toList();
        List<String> sites = sites(claims, url);
        String claimed =
                Stream.of(
                                claims.linked().headline(),
                                claims.first("og:title", "twitter:title"),
                                marked(page),
                                headings.isEmpty() ? null : headings.getFirst(),
                                Phrase.of(page.title()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (claimed == null) {
            return null;
        }
        String headline = withoutSite(claimed, sites, headings);
        return whole(headline, headings);
    }

    private static @Nullable String marked(Document page) {
        Element element = page.getElementsByAttributeValue("itemprop", "headline").first();
        return element == null
                ? null
                : Phrase.of(element.hasAttr("content") ? element.attr("content") : element.text());
    }

    private static List<String> sites(PageClaims claims, @Nullable String url) {
        return Stream.of(
                        claims.first("og:site_name"),
                        claims.first("application-name"),
                        claims.linked().publisher(),
                        host(url))
                .filter(Objects::nonNull)
                .map(Headline::key)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            return host == null
                    ? null
                    : host.replaceFirst("^www\\.", "").replaceFirst("\\.[^.]+$", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A part goes if it is the name of the site, or if without it the rest is a heading of the
     * page.
     */
    private static String withoutSite(String title, List<String> sites, List<String> headings) {
        Matcher separator = SEPARATOR.matcher(title);
        int last = -1;
        int lastEnd = -1;
        int first = -1;
        int firstEnd = -1;
        while (separator.find()) {
            if (first < 0) {
                first = separator.start();
                firstEnd = separator.end();
            }
            last = separator.start();
            lastEnd = separator.end();
            if (headings.contains(title.substring(0, last))) {
                return title.substring(0, last);
            }
        }
        if (last > 0 && isSite(title.substring(lastEnd), sites)) {
            return title.substring(0, last).strip();
        }
        if (first > 0 && isSite(title.substring(0, first), sites)) {
            return title.substring(firstEnd).strip();
        }
        return title;
    }

    private static boolean isSite(String part, List<String> sites) {
        String key = key(part);
        return !key.isEmpty() && sites.stream().anyMatch(site -> site.equals(key));
    }

    private static String key(String name) {
        return Wording.folded(name)
                .replaceFirst("\\.(?:com|net|org)$", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Claims are often cut at a length that a search engine once asked for. */
    private static String whole(String headline, List<String> headings) {
        String start = headline.replaceFirst("\\s*(?:…|\\.\\.\\.)$", "");
        if (start.length() == headline.length()) {
            return headline;
        }
        return headings.stream().filter(h -> h.startsWith(start)).findFirst().orElse(headline);
    }
}
