package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.copies.Table;
import dev.nashra.copies.verify.Feature;
import java.util.List;
import java.util.Locale;

/** Says what was fitted. */
final class FitReport {
    private final Model model;
    private final List<Example> copies;

    FitReport(Model model, List<Example> examples) {
        this.model = model;
        this.copies = examples.stream().filter(Example::isCopy).toList();
    }

    /** Gives the constants of {@link Feature}, and the bias, as they stand in its source. */
    String constants() {
        StringBuilder out = new StringBuilder();
        Feature[] features = Feature.values();
        for (Feature feature : features) {
            boolean last = feature.ordinal() == features.length - 1;
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%s(%.3f)%s%n",
                            feature,
                            model.weight(feature.ordinal()),
                            last ? ";" : ","));
        }
        return out.append(
                        String.format(
                                Locale.ROOT, "static final double BIAS = %.3f;%n", model.bias()))
                .toString();
    }

    /** Gives the weights beside those in use, and the mean value of copies. */
    String table() {
        Table table = new Table("feature", "weight", "standardised", "in use", "copies");
        for (Feature feature : Feature.values()) {
            table.row(
                    feature.label(),
                    model.weight(feature.ordinal()),
                    model.standardised(feature.ordinal()),
                    feature.weight(),
                    mean(feature));
        }
        return table.toString();
    }

    private double mean(Feature feature) {
        double sum = 0;
        double all = 0;
        for (Example copy : copies) {
            sum += copy.weight() * copy.value(feature.ordinal());
            all += copy.weight();
        }
        return sum / all;
    }
}
