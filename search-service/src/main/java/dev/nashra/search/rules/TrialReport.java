package dev.nashra.search.rules;

import dev.nashra.contract.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have tagged.
 *
 * @param total articles that match
 * @param scanned articles that were looked at
 * @param complete whether these were all of the days asked for
 * @param reached where it ended if they were not: nothing before this time was looked at
 * @param days of UTC, each with its count, the earliest first; without those not looked at
 * @param examples the latest that match
 */
public record TrialReport(
        long total,
        long scanned,
        boolean complete,
        @Nullable Instant reached,
        List<Day> days,
        List<Example> examples) {
    /** Makes the lists unmodifiable. */
    public TrialReport {
        days = List.copyOf(days);
        examples = List.copyOf(examples);
    }

    /**
     * A day's matches.
     *
     * @param day of UTC, by time of publication
     * @param count articles that match
     */
    public record Day(LocalDate day, long count) {}

    /**
     * An article that matches.
     *
     * @param id of the article
     * @param source publisher
     * @param headline null if there is none
     * @param published as claimed, or time of receipt
     * @param evidence passages that the match rests on
     */
    public record Example(
            String id,
            String source,
            @Nullable String headline,
            Instant published,
            List<Tag.Evidence> evidence) {
        /** Makes the list unmodifiable. */
        public Example {
            evidence = List.copyOf(evidence);
        }
    }
}
