package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.fingerprint.WordCode;
import dev.nashra.copies.verify.Likeness;
import java.util.Objects;

/** Texts of one group are copies, and no others. */
final class LabelsByGroup implements Labelling {
    /** Two filled-in forms are few among all pairs, and what is told apart worst. */
    private static final double TEMPLATES = 8;

    @Override
    public String name() {
        return "by group";
    }

    @Override
    public Example label(Text one, Text other, Likeness likeness) {
        boolean templates = one.isTemplate() && other.isTemplate();
        return new Example(
                Labelling.values(likeness),
                Objects.equals(one.group(), other.group()),
                templates ? TEMPLATES : 1,
                half(one, other));
    }

    private static Half half(Text one, Text other) {
        boolean second = isSecond(one);
        return second != isSecond(other) ? Half.ACROSS : second ? Half.SECOND : Half.FIRST;
    }

    private static boolean isSecond(Text text) {
        return WordCode.mix(String.valueOf(text.group()).hashCode()) < 0;
    }
}
