package dev.nashra.search.health;

import dev.nashra.search.consume.Indexing;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Up while articles are being read. Kafka or Elasticsearch being away is no reason to restart: the
 * service waits for them and goes on by itself.
 */
@Liveness
@Singleton
final class ConsumerLiveness implements HealthCheck {
    private final Indexing indexing;

    ConsumerLiveness(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consumer").status(indexing.isAlive()).build();
    }
}
