package dev.nashra.ingest.extract;

import dev.nashra.ingest.dates.PublishedTime;
import dev.nashra.ingest.parse.ClaimedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When the article appeared, as the page says it to machines, or prints it. */
final class Published {
    private static final List<String> META =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "og:published_time",
                    "datepublished",
                    "parsely-pub-date",
                    "sailthru.date",
                    "pub_date",
                    "pubdate",
                    "publish-date",
                    "publishdate",
                    "dc.date.issued",
                    "dcterms.created",
                    "dc.date",
                    "date");

    /** Systems that know no date write their zero, which is the year 1, 1601, 1900 or 1970. */
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

    private Published() {}

    /** Gives the first claim that can be read. */
    static @Nullable Instant of(Document page, PageClaims claims) {
        List<@Nullable String> times = new ArrayList<>();
        times.add(claims.linked().published());
        META.forEach(name -> times.add(claims.first(name)));
        for (Element element : page.getElementsByAttributeValue("itemprop", "datePublished")) {
            times.add(element.attr("content"));
            times.add(element.attr("datetime"));
        }
        // The first time on a page stands with its headline; later ones with comments and teasers.
        Element time = page.getElementsByAttribute("datetime").first();
        times.add(time == null ? null : time.attr("datetime"));
        Element printed = page.getElementsByTag("time").first();
        times.add(printed == null ? null : printed.text());
        for (String text : times) {
            Instant read = text == null || text.isBlank() ? null : read(text);
            if (read != null && read.isAfter(FIRST)) {
                return read;
            }
        }
        return null;
    }

    private static @Nullable Instant read(String text) {
        return ClaimedTime.parse(text).or(() -> PublishedTime.parse(text)).orElse(null);
    }
}
