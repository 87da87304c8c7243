package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.copies.Table;
import dev.nashra.copies.verify.Feature;
import java.util.Locale;

/** Says what was fitted. */
final class FitReport {
    private final Model model;

    FitReport(Model model) {
        this.model = model;
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

    /** Gives the weights beside those in use. */
    String table() {
        Table table = new Table("feature", "weight", "standardised", "in use");
        for (Feature feature : Feature.values()) {
            table.row(
                    feature.label(),
                    model.weight(feature.ordinal()),
                    model.standardised(feature.ordinal()),
                    feature.weight());
        }
        return table.toString();
    }
}
