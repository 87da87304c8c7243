package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreMetersTest {
    private static final TopicPartition FIRST = new TopicPartition("changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("changelog", 1);

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RestoreMeters meters = new RestoreMeters(registry, nanos::get);

    @Test
    void aRestoreIsTimedAndCounted() {
        meters.onRestoreStart(FIRST, "articles", 0, 50);
        assertThat(registry.get("nashra.enrich.restoring").gauge().value()).isOne();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        meters.onBatchRestored(FIRST, "articles", 49, 50);
        meters.onRestoreEnd(FIRST, "articles", 50);

        var timer = registry.get("nashra.enrich.restore").tag("store", "articles").timer();
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(registry.get("nashra.enrich.restored.records").counter().count()).isEqualTo(50);
        assertThat(registry.get("nashra.enrich.restoring").gauge().value()).isZero();
    }

    @Test
    void aRestoreThatIsGivenUpIsNotUnderWay() {
        meters.onRestoreStart(FIRST, "articles", 0, 50);
        meters.onRestoreStart(SECOND, "articles", 0, 50);
        meters.onRestoreSuspended(FIRST, "articles", 10);

        assertThat(registry.get("nashra.enrich.restoring").gauge().value()).isOne();
        assertThat(registry.get("nashra.enrich.restore").tag("store", "articles").timer().count())
                .isZero();
    }
}
