package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.verify.Likeness;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Weak labels that tell what time apart means: two {@linkplain Bulletins bulletins} more than half
 * a day apart are none however alike, unless they are equal but for a word, whereas other reports
 * that another paper prints about a day later are copies. Of all others nothing is known.
 *
 * <p>For newspapers that reprint their agency's reports the next day; found on Saudi papers, of
 * which the time of day is known.
 */
final class LabelsOfBulletins implements Labelling {
    private static final Duration NEXT_BULLETIN = Duration.ofHours(12);
    private static final double SAME_BULLETIN = 0.85;

    private static final Duration EARLIEST_REPRINT = Duration.ofHours(8);
    private static final Duration LATEST_REPRINT = Duration.ofHours(36);
    private static final double REPRINT = 0.7;

    @Override
    public String name() {
        return "bulletins and reprints";
    }

    @Override
    public @Nullable Example label(Text one, Text other, Likeness likeness) {
        Duration between = one.timeTo(other);
        if (between == null) {
            return null;
        }
        if (Bulletins.areBoth(one, other)) {
            boolean known =
                    between.compareTo(NEXT_BULLETIN) > 0 && likeness.similarity() < SAME_BULLETIN;
            return known ? example(likeness, false) : null;
        }
        boolean isReprint =
                between.compareTo(EARLIEST_REPRINT) >= 0
                        && between.compareTo(LATEST_REPRINT) <= 0
                        && likeness.similarity() >= REPRINT
                        && !one.isOfSameSource(other);
        return isReprint ? example(likeness, true) : null;
    }

    private static Example example(Likeness likeness, boolean isCopy) {
        return new Example(Labelling.values(likeness), isCopy, 1, Half.NONE);
    }
}
