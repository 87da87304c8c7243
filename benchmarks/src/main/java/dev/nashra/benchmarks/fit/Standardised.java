package dev.nashra.benchmarks.fit;

import java.util.List;

/** Examples with values of mean 0 and standard deviation 1, and a last value of 1 for the bias. */
final class Standardised {
    /** Variance below which a value is the same in all examples but for rounding. */
    private static final double CONSTANT = 1e-12;

    private final List<Example> examples;
    private final double[] means;
    private final double[] deviations;
    private final double[][] rows;

    private Standardised(List<Example> examples, double[] means, double[] deviations) {
        this.examples = examples;
        this.means = means;
        this.deviations = deviations;
        this.rows = examples.stream().map(this::row).toArray(double[][]::new);
    }

    /** Standardises one example or more; heavier ones count more in mean and deviation. */
    static Standardised of(List<Example> examples) {
        int columns = examples.getFirst().columns();
        double all = examples.stream().mapToDouble(Example::weight).sum();
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int i = 0; i < columns; i++) {
            for (Example example : examples) {
                means[i] += example.weight() * example.value(i) / all;
            }
            double variance = 0;
            for (Example example : examples) {
                double difference = example.value(i) - means[i];
                variance += example.weight() * difference * difference / all;
            }
            deviations[i] = variance < CONSTANT ? 1 : Math.sqrt(variance);
        }
        return new Standardised(examples, means, deviations);
    }

    private double[] row(Example example) {
        double[] row = new double[means.length + 1];
        for (int i = 0; i < means.length; i++) {
            row[i] = (example.value(i) - means[i]) / deviations[i];
        }
        row[means.length] = 1;
        return row;
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return means.length;
    }

    double[] row(int index) {
        return rows[index];
    }

    double weight(int index) {
        return examples.get(index).weight();
    }

    boolean isCopy(int index) {
        return examples.get(index).isCopy();
    }

    double mean(int column) {
        return means[column];
    }

    /** Gives the standard deviation; 1 where all are the same. */
    double deviation(int column) {
        return deviations[column];
    }
}
