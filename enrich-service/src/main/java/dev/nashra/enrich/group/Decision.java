package dev.nashra.enrich.group;

import dev.nashra.contract.Copy;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands now.
 *
 * @param id article
 * @param source publisher
 * @param revision that was judged
 * @param group id of the lead; of a late one its own, since the former is not known here
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
        /** It was corrected after the window: it stays where it was. */
        LATE,
        /** It was withdrawn, or has gone to another language's index. */
        LEFT
    }

    static Decision late(Arrival arrival) {
        return alone(arrival, Outcome.LATE);
    }

    static Decision left(Arrival arrival) {
        return alone(arrival, Outcome.LEFT);
    }

    private static Decision alone(Arrival arrival, Outcome outcome) {
        return new Decision(
                arrival.id(), arrival.source(), arrival.revision(), arrival.id(), null, outcome);
    }
}
