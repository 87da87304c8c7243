package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.fingerprint.WordCode;
import dev.nashra.copies.verify.Likeness;
import java.util.Objects;

/** Texts of one group are copies, and no others. */
final class LabelsByGroup implements Labelling {
    /** Two filled-in forms are few among all pairs, and what is told apart worst. */
    private static final double TEMPLATES = 8;

    /**
     * Of what shares little, the generated streams hold as many copies as one likes; of such pairs
     * in newspapers eight of ten are two reports on one quotation or agency sentence.
     */
    private static final double COPIES_THAT_SHARE_LITTLE = 0.03;

    /** Similarity from which two texts no longer share little, and where that begins to count. */
    private static final double SIMILAR = 0.25;

    /** The same of containment. */
    private static final double CONTAINED = 0.55;

    private static final double RAMP = 0.1;

    @Override
    public String name() {
        return "by group";
    }

    @Override
    public Example label(Text one, Text other, Likeness likeness) {
        boolean templates = one.isTemplate() && other.isTemplate();
        boolean isCopy = Objects.equals(one.group(), other.group());
        double weight = templates ? TEMPLATES : 1;
        return new Example(
                Labelling.values(likeness),
                isCopy,
                isCopy ? weight * weightOfCopies(likeness) : weight,
                half(one, other));
    }

    private static double weightOfCopies(Likeness likeness) {
        double little =
                below(likeness.similarity(), SIMILAR) * below(likeness.containment(), CONTAINED);
        return 1 - little * (1 - COPIES_THAT_SHARE_LITTLE);
    }

    /** Gives 1 well below a limit, 0 from it on, and what lies between in between. */
    private static double below(double value, double limit) {
        return Math.clamp((limit - value) / RAMP, 0.0, 1.0);
    }

    private static Half half(Text one, Text other) {
        boolean second = isSecond(one);
        return second != isSecond(other) ? Half.ACROSS : second ? Half.SECOND : Half.FIRST;
    }

    private static boolean isSecond(Text text) {
        return WordCode.mix(String.valueOf(text.group()).hashCode()) < 0;
    }
}
