package dev.nashra.enrich.run;

import jakarta.enterprise.inject.Produces;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready when articles flow; alive unless the topology is dead. Waiting for Kafka, rebalancing and
 * restoring are life: killing the process would only make them longer.
 */
final class StreamsHealth {
    private StreamsHealth() {}

    @Produces
    @Liveness
    static HealthCheck live(StreamsRunner runner) {
        return () -> response("streams-alive", runner.state(), runner.state() != State.ERROR);
    }

    @Produces
    @Readiness
    static HealthCheck ready(StreamsRunner runner) {
        return () -> response("streams-running", runner.state(), runner.state() == State.RUNNING);
    }

    private static HealthCheckResponse response(String name, @Nullable State state, boolean up) {
        return HealthCheckResponse.named(name)
                .status(up)
                .withData("state", state == null ? "WAITING_FOR_TOPICS" : state.name())
                .build();
    }
}
