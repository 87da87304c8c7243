package dev.nashra.benchmarks.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression by iteratively reweighted least squares (McCullagh and Nelder 1989), that is
 * Newton's method, with a ridge penalty (le Cessie and van Houwelingen 1992).
 *
 * <p>Least is made the sum of weighted log losses plus half the penalty times the sum of squares of
 * the standardised weights; the bias is free. Values are standardised to mean 0 and standard
 * deviation 1, so that the penalty means the same for each; one that never differs gets weight 0.
 */
final class LogisticRegression {
    private static final int MAX_STEPS = 100;
    private static final int MAX_HALVINGS = 30;

    /** Share of the loss that a step must gain; rounding is a hundredth of it. */
    private static final double ENOUGH = 1e-12;

    private final Standardised data;
    private final double penalty;

    /** Weight of each value, and last the bias. */
    private double[] weights;

    private LogisticRegression(Standardised data, double penalty) {
        this.data = data;
        this.penalty = penalty;
        this.weights = new double[data.columns() + 1];
    }

    /**
     * Fits a model.
     *
     * @param penalty at least 0; above 0, since weights without end are best where a line parts
     *     copies from others
     * @throws IllegalArgumentException if there are not both, copies and others
     */
    static Model fit(List<Example> examples, double penalty) {
        long copies = examples.stream().filter(Example::isCopy).count();
        if (copies == 0 || copies == examples.size()) {
            throw new IllegalArgumentException(
                    "%d of %d pairs are copies; both kinds are needed"
                            .formatted(copies, examples.size()));
        }
        LogisticRegression regression = new LogisticRegression(Standardised.of(examples), penalty);
        regression.descend();
        return regression.model();
    }

    /** Newton's steps, halved where they lead up, until the loss falls no more than by rounding. */
    private void descend() {
        double loss = loss(weights);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] next = lower(newtonStep(), loss);
            double nextLoss = loss(next);
            if (!(loss - nextLoss > ENOUGH * loss)) {
                return;
            }
            weights = next;
            loss = nextLoss;
        }
        throw new IllegalStateException("no end after " + MAX_STEPS + " steps");
    }

    /** Gives the first point on the way, halved each time, that is lower; the last if none is. */
    private double[] lower(double[] direction, double loss) {
        double length = 1;
        double[] next = moved(direction, length);
        for (int i = 0; i < MAX_HALVINGS && !(loss(next) < loss); i++) {
            length /= 2;
            next = moved(direction, length);
        }
        return next;
    }

    private double[] moved(double[] direction, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private double[] newtonStep() {
        int size = weights.length;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size - 1; i++) {
            gradient[i] = -penalty * weights[i];
            curvature[i][i] = penalty;
        }
        for (int row = 0; row < data.rows(); row++) {
            double[] values = data.row(row);
            double probability = 1 / (1 + Math.exp(-logOdds(values, weights)));
            double error = data.weight(row) * ((data.isCopy(row) ? 1 : 0) - probability);
            double spread = data.weight(row) * probability * (1 - probability);
            for (int i = 0; i < size; i++) {
                gradient[i] += error * values[i];
                double scaled = spread * values[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += scaled * values[j];
                }
            }
        }
        return Cholesky.solve(curvature, gradient);
    }

    private double loss(double[] at) {
        double loss = 0;
        for (int i = 0; i < at.length - 1; i++) {
            loss += penalty / 2 * at[i] * at[i];
        }
        for (int row = 0; row < data.rows(); row++) {
            double logOdds = logOdds(data.row(row), at);
            loss += data.weight(row) * Model.logLoss(logOdds, data.isCopy(row));
        }
        return loss;
    }

    private static double logOdds(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private Model model() {
        int columns = data.columns();
        double[] standardised = Arrays.copyOf(weights, columns);
        double[] raw = new double[columns];
        double bias = weights[columns];
        for (int i = 0; i < columns; i++) {
            raw[i] = standardised[i] / data.deviation(i);
            bias -= raw[i] * data.mean(i);
        }
        return new Model(raw, standardised, bias);
    }
}
