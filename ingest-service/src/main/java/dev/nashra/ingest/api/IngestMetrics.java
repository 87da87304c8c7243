package dev.nashra.ingest.api;

import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.BodyRefused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What is counted, by reason. */
@Singleton
final class IngestMetrics {
    private final MeterRegistry registry;
    private final Counter accepted;

    IngestMetrics(MeterRegistry registry, Admission admission, RawArticlePublisher publisher) {
        this.registry = registry;
        this.accepted =
                Counter.builder("nashra.ingest.articles.accepted")
                        .description("Articles that Kafka acknowledged")
                        .register(registry);
        Gauge.builder("nashra.ingest.admitted", admission, Admission::inUse)
                .baseUnit("bytes")
                .description("Bytes of bodies being worked on")
                .register(registry);
        Gauge.builder("nashra.ingest.kafka.up", publisher, p -> p.trouble().isEmpty() ? 1 : 0)
                .description("1 while Kafka takes articles")
                .register(registry);
        // From zero on: a counter that appears with its first event has no increase to be seen.
        rejectedBy(IngestProblems.unavailable().code());
        refusedBy(BodyRefused.Reason.BODY_TOO_LARGE.code());
    }

    void accepted() {
        accepted.increment();
    }

    /** Counts an article that was not accepted, by the code of its problem. */
    void rejected(String code) {
        rejectedBy(code).increment();
    }

    /** Counts a body that was not read to its end, by the code of its problem. */
    void bodyRefused(String code) {
        refusedBy(code).increment();
    }

    private Counter rejectedBy(String code) {
        return Counter.builder("nashra.ingest.articles.rejected")
                .description("Articles not accepted, by problem code")
                .tag("reason", code)
                .register(registry);
    }

    private Counter refusedBy(String code) {
        return Counter.builder("nashra.ingest.bodies.refused")
                .description("Bodies refused as a whole, by problem code")
                .tag("reason", code)
                .register(registry);
    }
}
