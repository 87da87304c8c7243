package dev.nashra.ingest.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Asks from time to time whether Kafka takes articles, on a thread of its own: patiently while it
 * does not, from the start of the service on, so that nobody else ever waits to find out.
 */
final class BrokerWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);
    private static final Duration WHILE_WELL = Duration.ofSeconds(1);
    private static final Duration WHILE_NOT = Duration.ofMillis(200);

    private final BrokerProbe probe;
    private final Availability availability;
    private final RawArticlePublisher publisher;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("kafka-watch").factory());

    BrokerWatch(BrokerProbe probe, Availability availability, RawArticlePublisher publisher) {
        this.probe = probe;
        this.availability = availability;
        this.publisher = publisher;
    }

    void start() {
        thread.execute(this::askAndAgain);
    }

    private void askAndAgain() {
        boolean well = false;
        try {
            well = ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException | Error e) {
            LOG.error("the watch over Kafka failed and goes on", e);
        }
        Duration pause = well ? WHILE_WELL : WHILE_NOT;
        if (!thread.isShutdown()) {
            thread.schedule(this::askAndAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean ask() throws InterruptedException {
        long begun = System.nanoTime();
        Optional<String> trouble = probe.ask().or(this::connect);
        if (trouble.isPresent()) {
            if (availability.probeFailed(trouble.get())) {
                LOG.warnf("Kafka takes no articles: %s", trouble.get());
                publisher.giveUp(trouble.get());
            }
        } else if (availability.probeSucceeded(begun)) {
            LOG.info("Kafka takes articles");
        }
        return trouble.isEmpty();
    }

    private Optional<String> connect() {
        try {
            publisher.connect();
            return Optional.empty();
        } catch (KafkaException e) {
            return Optional.of("no metadata: " + e);
        }
    }

    /** Stops asking; waits for a question under way. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(KafkaSettings.BLOCK_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        probe.close();
    }
}
