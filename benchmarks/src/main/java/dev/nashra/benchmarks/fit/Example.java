package dev.nashra.benchmarks.fit;

/** A pair of which it is known whether they are copies. */
final class Example {
    private final double[] values;
    private final boolean isCopy;
    private final double weight;
    private final Half half;

    /**
     * Takes over the values.
     *
     * @param values what is measured of it
     * @param isCopy what is true of it
     * @param weight how much it counts, above 0
     * @param half for cross-validation
     */
    Example(double[] values, boolean isCopy, double weight, Half half) {
        this.values = values;
        this.isCopy = isCopy;
        this.weight = weight;
        this.half = half;
    }

    /** Which half of the true groups a pair belongs to. */
    enum Half {
        /** Both texts are of the first half. */
        FIRST,
        /** Both texts are of the second half. */
        SECOND,
        /** One text of each: it would tell about both. */
        ACROSS,
        /** There are no groups: never scored. */
        NONE
    }

    int columns() {
        return values.length;
    }

    double value(int column) {
        return values[column];
    }

    boolean isCopy() {
        return isCopy;
    }

    double weight() {
        return weight;
    }

    Half half() {
        return half;
    }
}
