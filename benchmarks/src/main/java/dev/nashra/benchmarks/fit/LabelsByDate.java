package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.fingerprint.WordCode;
import dev.nashra.copies.verify.Likeness;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Weak labels of real newspapers: what is alike and of one day is a copy, and what is less alike
 * and days apart is another report in the same words, such as tomorrow's weather. Of all others
 * nothing is known.
 */
final class LabelsByDate implements Labelling {
    private static final Duration SAME_NEWS = Duration.ofDays(1);
    private static final Duration OTHER_NEWS = Duration.ofDays(3);
    private static final double ALIKE = 0.7;

    /** Weak labels are wrong at times. */
    private static final double WEIGHT = 0.3;

    /** Pairs below share next to nothing; most are so, and a few say all that they have to say. */
    private static final double FAR_APART = 0.05;

    private static final int ONE_IN = 20;

    @Override
    public @Nullable Example label(Text one, Text other, Likeness likeness) {
        Instant published = one.published();
        Instant otherPublished = other.published();
        if (published == null || otherPublished == null) {
            return null;
        }
        Duration between = Duration.between(published, otherPublished).abs();
        boolean alike = likeness.similarity() >= ALIKE;
        boolean isCopy = alike && between.compareTo(SAME_NEWS) <= 0;
        boolean isNoCopy = !alike && between.compareTo(OTHER_NEWS) >= 0;
        if (!isCopy && !isNoCopy
                || likeness.similarity() < FAR_APART && !isDrawn(one.id(), other.id())) {
            return null;
        }
        return new Example(Labelling.values(likeness), isCopy, WEIGHT, Half.NONE);
    }

    /** Draws one pair of {@value #ONE_IN}, the same in every run and in either order. */
    private static boolean isDrawn(String one, String other) {
        long hashes = (long) one.hashCode() + other.hashCode();
        return Math.floorMod(WordCode.mix(hashes), ONE_IN) == 0;
    }
}
