package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.fingerprint.WordCode;
import dev.nashra.copies.verify.Likeness;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Weak labels of real newspapers: what is alike and of one day is a copy, and what is less alike
 * and days apart is another report in the same words, such as tomorrow's weather. Of one publisher
 * only what is nearly equal is a copy. Of all others nothing is known.
 *
 * <p>The label is made from the time, so that the time must not be what it is learnt by: the days
 * apart are left out.
 */
final class LabelsByDate implements Labelling {
    /** Where only days are known, one day. */
    private static final Duration SAME_NEWS = Duration.ofHours(36);

    /** Where only days are known, three days. */
    private static final Duration OTHER_NEWS = Duration.ofHours(60);

    private static final double ALIKE = 0.7;

    /** Whoever publishes two texts that differ more means two reports. */
    private static final double ALIKE_OF_ONE_SOURCE = 0.9;

    /** Weak labels are wrong at times. */
    private static final double WEIGHT = 0.3;

    /** Pairs below share next to nothing; most are so, and a few say all that they have to say. */
    private static final double FAR_APART = 0.05;

    private static final int ONE_IN = 20;

    @Override
    public String name() {
        return "by date";
    }

    @Override
    public @Nullable Example label(Text one, Text other, Likeness likeness) {
        Duration between = one.timeTo(other);
        if (between == null) {
            return null;
        }
        boolean alike = likeness.similarity() >= ALIKE;
        double least = one.isOfSameSource(other) ? ALIKE_OF_ONE_SOURCE : ALIKE;
        boolean isCopy = likeness.similarity() >= least && between.compareTo(SAME_NEWS) <= 0;
        boolean isNoCopy = !alike && between.compareTo(OTHER_NEWS) >= 0;
        if (!isCopy && !isNoCopy
                || likeness.similarity() < FAR_APART && !isDrawn(one.id(), other.id())) {
            return null;
        }
        return new Example(Labelling.valuesWithoutTime(likeness), isCopy, WEIGHT, Half.NONE);
    }

    /** Draws one pair of {@value #ONE_IN}, the same in every run and in either order. */
    private static boolean isDrawn(String one, String other) {
        long hashes = (long) one.hashCode() + other.hashCode();
        return Math.floorMod(WordCode.mix(hashes), ONE_IN) == 0;
    }
}
