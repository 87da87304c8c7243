package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.page.ArticleExport;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Duplicates;
import dev.nashra.search.query.Filter;
import dev.nashra.search.query.Interval;
import dev.nashra.search.query.Sort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of the last days, the latest first, as far as its limits allow. */
public final class PastArticles {
    private static final int PAGE = 20;

    private final ArticleExport export;
    private final InstantSource clock;
    private final long most;
    private final Duration time;

    /**
     * Makes a reader.
     *
     * @param export where articles come from, a page at a time
     * @param most articles to look at
     * @param time longest it may take, but for one page
     */
    public PastArticles(ArticleExport export, InstantSource clock, long most, Duration time) {
        this.export = export;
        this.clock = clock;
        this.most = most;
        this.time = time;
    }

    /**
     * How far it came.
     *
     * @param scanned articles looked at
     * @param reached time of publication of the last; null if all were looked at
     */
    record Extent(long scanned, @Nullable Instant reached) {
        boolean isComplete() {
            return reached == null;
        }
    }

    /** Gives the beginning of a span of days of UTC that ends with today. */
    Instant beginning(int days) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days - 1L));
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Reads articles.
     *
     * @param languages BCP 47; empty for all
     * @param start earliest time of publication
     * @param end latest, exclusive; null if open
     */
    Extent read(
            List<String> languages,
            Instant start,
            @Nullable Instant end,
            Consumer<ObjectNode> reader) {
        Reading reading = new Reading(reader, clock.instant().plus(time));
        try {
            export.begin(query(languages, start, end)).to(reading);
        } catch (EnoughException e) {
            return new Extent(reading.scanned, reading.last);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        return new Extent(reading.scanned, null);
    }

    private static ArticleQuery query(
            List<String> languages, Instant start, @Nullable Instant end) {
        return new ArticleQuery(
                new ArticleQuery.Match(
                        null,
                        new Filter(languages, List.of()),
                        Filter.OPEN,
                        Filter.OPEN,
                        Filter.OPEN,
                        null,
                        start,
                        end),
                Duplicates.KEEP,
                Sort.PUBLISHED,
                PAGE,
                null,
                true,
                false,
                Set.of(),
                Interval.DAY,
                ZoneOffset.UTC);
    }

    private final class Reading implements ArticleExport.Receiver {
        private final Consumer<ObjectNode> reader;
        private final Instant deadline;
        private long scanned;
        private @Nullable Instant last;

        Reading(Consumer<ObjectNode> reader, Instant deadline) {
            this.reader = reader;
            this.deadline = deadline;
        }

        @Override
        public void take(ObjectNode article) throws IOException {
            if (scanned == most || clock.instant().isAfter(deadline)) {
                last = last == null ? IndexedArticle.published(article) : last;
                throw new EnoughException();
            }
            scanned++;
            last = IndexedArticle.published(article);
            reader.accept(article);
        }
    }

    /** Ends an export half-way; its snapshot is freed when its time is over. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
