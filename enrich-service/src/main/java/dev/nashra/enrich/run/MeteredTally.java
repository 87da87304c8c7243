package dev.nashra.enrich.run;

import dev.nashra.enrich.group.Decision;
import dev.nashra.enrich.topology.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;

/** Counts outcomes as {@code nashra_enrich_outcomes_total{stage, outcome}}. */
final class MeteredTally implements Tally {
    private final MeterRegistry registry;

    MeteredTally(MeterRegistry registry) {
        this.registry = registry;
        // From zero on: a counter that appears with its first event has no increase to be seen.
        for (String outcome : List.of("new", "changed", "unchanged", "outdated")) {
            counter("revise", outcome);
        }
        for (Decision.Outcome outcome : Decision.Outcome.values()) {
            counter("group", outcome.name().toLowerCase(Locale.ROOT));
        }
        counter("emit", "emitted");
        counter("reject", "malformed_json");
    }

    @Override
    public void count(String stage, String outcome) {
        counter(stage, outcome).increment();
    }

    private Counter counter(String stage, String outcome) {
        return registry.counter("nashra.enrich.outcomes", "stage", stage, "outcome", outcome);
    }
}
