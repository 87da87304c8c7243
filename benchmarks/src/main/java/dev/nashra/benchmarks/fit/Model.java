package dev.nashra.benchmarks.fit;

import java.util.List;

/** What was fitted. */
final class Model {
    private final double[] weights;
    private final double[] standardised;
    private final double bias;

    /**
     * Takes over the weights.
     *
     * @param weights log-odds that one unit of a value adds
     * @param standardised log-odds that one standard deviation of a value adds
     * @param bias log-odds where all values are 0
     */
    Model(double[] weights, double[] standardised, double bias) {
        this.weights = weights;
        this.standardised = standardised;
        this.bias = bias;
    }

    double weight(int column) {
        return weights[column];
    }

    double standardised(int column) {
        return standardised[column];
    }

    double bias() {
        return bias;
    }

    /** Gives the log-odds that a pair is one of copies. */
    double logOdds(Example example) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * example.value(i);
        }
        return sum;
    }

    /** Gives the mean log loss, in nats, of examples by their weight; NaN if there are none. */
    double logLoss(List<Example> examples) {
        double loss = 0;
        double all = 0;
        for (Example example : examples) {
            loss += example.weight() * logLoss(logOdds(example), example.isCopy());
            all += example.weight();
        }
        return loss / all;
    }

    /** Gives the loss of one prediction, without overflow. */
    static double logLoss(double logOdds, boolean isCopy) {
        double against = isCopy ? -logOdds : logOdds;
        return Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
    }
}
