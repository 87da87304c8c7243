package dev.nashra.enrich.group;

import dev.nashra.contract.Copy;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands now.
 *
 * @param id article
 * @param source publisher
 * @param revision that was judged
 * @param group id of the lead
 * @param copy relation to the lead; null on the lead itself
 * @param outcome what happened
 */
public record Decision(
        String id,
        String source,
        int revision,
        String group,
        @Nullable Copy copy,
        Outcome outcome) {
    /** What happened to the article. */
    public enum Outcome {
        /** It is the first of its report. */
        FOUNDED,
        /** It is a copy of an earlier one. */
        JOINED,
        /** Another article's arrival, revision or withdrawal put it into another group. */
        MOVED,
        /** It was withdrawn, or has gone to another language's index. */
        LEFT
    }

    static Decision left(Arrival arrival) {
        return new Decision(
                arrival.id(),
                arrival.source(),
                arrival.revision(),
                arrival.id(),
                null,
                Outcome.LEFT);
    }
}
