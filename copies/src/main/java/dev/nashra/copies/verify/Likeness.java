package dev.nashra.copies.verify;

import dev.nashra.contract.Copy;
import java.util.LinkedHashMap;
import java.util.Map;

/** What two texts have in common, and what follows from it. */
public final class Likeness {
    /** Share from which a text is the other one cut down. */
    private static final double EXCERPT = 0.7;

    /** An excerpt is at most this long, relative to the other. */
    private static final double EXCERPT_LENGTH = 0.7;

    /** Log-odds, at most, of texts that cannot be copies whatever else they share. */
    private static final double IMPOSSIBLE = -6;

    /**
     * Log-odds, at least, of texts that are equal word for word, whatever their headlines: of 827
     * such pairs in newspapers each was a copy.
     */
    private static final double EQUAL = 2;

    private final double[] values;
    private final double logOdds;
    private final boolean equal;

    Likeness(double[] values, boolean possible, boolean equal) {
        this.values = values;
        this.equal = equal;
        double sum = Feature.BIAS;
        for (Feature feature : Feature.values()) {
            sum += feature.weight() * values[feature.ordinal()];
        }
        double least = equal ? Math.max(sum, EQUAL) : sum;
        logOdds = possible ? least : Math.min(sum, IMPOSSIBLE);
    }

    /** Tells whether the two are copies of each other. */
    public boolean isCopy() {
        return logOdds() >= 0;
    }

    /** Gives the log-odds that the two are copies; 0 is even. */
    public double logOdds() {
        return logOdds;
    }

    /** Gives the probability that the two are copies, 0 to 1. */
    public double score() {
        return 1 / (1 + StrictMath.exp(-logOdds()));
    }

    /** Gives the weighted Jaccard, 0 to 1. */
    public double similarity() {
        return value(Feature.SIMILARITY);
    }

    /** Gives the weighted containment of the smaller in the larger, 0 to 1. */
    public double containment() {
        return value(Feature.CONTAINMENT);
    }

    /** Gives the value of a feature. */
    public double value(Feature feature) {
        return values[feature.ordinal()];
    }

    /** Gives what the decision rests on, by name, in a fixed order. */
    public Map<String, Double> features() {
        Map<String, Double> features = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            features.put(feature.label(), value(feature));
        }
        return features;
    }

    /** Gives the public form. */
    public Copy copy() {
        return copy(equal, similarity(), containment(), value(Feature.LENGTH_RATIO));
    }

    /** Gives the public form of what takes no more than a glance. */
    static Copy copy(boolean equal, double similarity, double containment, double lengthRatio) {
        boolean cutDown = containment >= EXCERPT && lengthRatio <= EXCERPT_LENGTH;
        Copy.Kind kind = equal ? Copy.Kind.EXACT : cutDown ? Copy.Kind.EXCERPT : Copy.Kind.NEAR;
        return new Copy(kind, rounded(similarity), rounded(containment));
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
