package dev.nashra.benchmarks.fit;

import dev.nashra.copies.verify.Feature;
import dev.nashra.copies.verify.Likeness;
import org.jspecify.annotations.Nullable;

/** Says of a pair of texts whether they are copies. */
interface Labelling {
    /** Says in a word or two what the labels rest on. */
    String name();

    /** Gives the pair as an example; null if it is not known, or one of too many like it. */
    @Nullable Example label(Text one, Text other, Likeness likeness);

    /** Gives the values in the order of {@link Feature}. */
    static double[] values(Likeness likeness) {
        double[] values = new double[Feature.values().length];
        for (Feature feature : Feature.values()) {
            values[feature.ordinal()] = likeness.value(feature);
        }
        return values;
    }

    /** Gives the values as if both were of one time: for labels that are made from the time. */
    static double[] valuesWithoutTime(Likeness likeness) {
        double[] values = values(likeness);
        values[Feature.DAYS_APART.ordinal()] = 0;
        return values;
    }
}
