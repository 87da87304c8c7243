package dev.nashra.search.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Origin;
import dev.nashra.search.index.TimedDocument;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexMetersTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:02Z");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final IndexMeters meters = new IndexMeters(registry, () -> NOW);

    /** Quantiles for who looks at one instance; buckets, because quantiles cannot be added up. */
    @Test
    void freshnessHasQuantilesAndBuckets() {
        meters.settled(operation(NOW.minusMillis(800)), ItemOutcome.Settlement.INDEXED);

        assertThat(registry.scrape())
                .contains("nashra_search_freshness_seconds{quantile=\"0.99\",}")
                .contains("nashra_search_freshness_seconds_bucket{le=\"1.0\",} 1.0")
                .contains("nashra_search_freshness_seconds_bucket{le=\"0.5\",} 0.0");
    }

    @Test
    void countersAreThereBeforeTheirFirstEvent() {
        assertThat(registry.scrape())
                .contains("nashra_search_retried_total{reason=\"not_ready\",} 0.0")
                .contains("nashra_search_rejected_total{reason=\"malformed_json\",} 0.0")
                .contains("nashra_search_stalled_seconds 0.0");
    }

    private static BulkOperation operation(Instant received) {
        return new BulkOperation(
                "2026.11",
                "id",
                1,
                new TimedDocument(new byte[0], ""),
                received,
                new Origin("enriched", 0, 0));
    }
}
