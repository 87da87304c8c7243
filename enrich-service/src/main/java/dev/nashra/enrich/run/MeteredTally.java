package dev.nashra.enrich.run;

import dev.nashra.enrich.topology.Tally;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts outcomes as {@code nashra_enrich_outcomes_total{stage, outcome}}. */
final class MeteredTally implements Tally {
    private final MeterRegistry registry;

    MeteredTally(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(String stage, String outcome) {
        registry.counter("nashra.enrich.outcomes", "stage", stage, "outcome", outcome).increment();
    }
}
