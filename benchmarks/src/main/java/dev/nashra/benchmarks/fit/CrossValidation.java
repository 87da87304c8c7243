package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.fit.Example.Half;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a model does on pairs whose groups it has not seen: fitted to those of each half of the
 * groups, scored on those of the other. Pairs across the halves take no part; those without groups
 * are fitted to each time and never scored.
 */
final class CrossValidation {
    private final List<Example> examples;
    private final double penalty;

    CrossValidation(List<Example> examples, double penalty) {
        this.examples = examples;
        this.penalty = penalty;
    }

    /** Gives the mean log loss of a pair, in nats. */
    double logLoss() {
        List<Example> first = of(Half.FIRST);
        List<Example> second = of(Half.SECOND);
        double loss = total(first, second) + total(second, first);
        return loss / (weight(first) + weight(second));
    }

    private double total(List<Example> fitted, List<Example> scored) {
        List<Example> all = Stream.concat(fitted.stream(), of(Half.NONE).stream()).toList();
        return LogisticRegression.fit(all, penalty).logLoss(scored) * weight(scored);
    }

    private static double weight(List<Example> examples) {
        return examples.stream().mapToDouble(Example::weight).sum();
    }

    private List<Example> of(Half half) {
        return examples.stream().filter(example -> example.half() == half).toList();
    }
}
