package dev.nashra.ingest.health;

import dev.nashra.ingest.publish.RawArticlePublisher;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while Kafka takes articles, as last known; answers at once and says why not. */
@Readiness
@Singleton
final class KafkaReadiness implements HealthCheck {
    private final RawArticlePublisher publisher;

    KafkaReadiness(RawArticlePublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("kafka");
        return publisher
                .trouble()
                .map(trouble -> check.down().withData("reason", trouble).build())
                .orElseGet(() -> check.up().build());
    }
}
