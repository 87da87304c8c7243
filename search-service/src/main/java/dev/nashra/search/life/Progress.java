package dev.nashra.search.life;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come.
 *
 * @param step what it is doing
 * @param from number of the version that serves
 * @param to number of the version that is built; 0 before it has one
 * @param done articles of this step that are done
 * @param report what the comparison found; null before
 * @param why what went wrong; null unless failed
 */
public record Progress(
        Step step,
        int from,
        int to,
        long done,
        @Nullable ComparisonReport report,
        @Nullable String why) {
    /** The steps, in order. */
    public enum Step {
        /** Nothing was asked for since this instance started. */
        IDLE,
        /** The new version is written too; what was on its way before is waited for. */
        WAITING,
        /** What the former version has is copied. */
        COPYING,
        /** Both are compared. */
        COMPARING,
        /** Readers change over. */
        SWAPPING,
        /** All that was asked for is done. */
        DONE,
        /** Readers still have the former version; the other is to be dropped. */
        FAILED
    }

    static final Progress NONE = new Progress(Step.IDLE, 0, 0, 0, null, null);

    boolean isUnderWay() {
        return step != Step.IDLE && step != Step.DONE && step != Step.FAILED;
    }

    Progress at(Step next) {
        return new Progress(next, from, to, 0, report, why);
    }

    Progress done(long articles) {
        return new Progress(step, from, to, articles, report, why);
    }

    Progress found(ComparisonReport found) {
        return new Progress(step, from, to, done, found, why);
    }

    Progress failed(String reason) {
        return new Progress(Step.FAILED, from, to, done, report, reason);
    }
}
