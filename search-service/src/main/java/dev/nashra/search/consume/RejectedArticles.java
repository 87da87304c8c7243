package dev.nashra.search.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts what cannot be indexed on {@link Topics#REJECTED}, original bytes and all, and returns only
 * when Kafka has it. At least once: a crash between that and the commit rejects it again.
 */
final class RejectedArticles implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RejectedArticles.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> producer;

    /** Takes how to open a producer: one that failed for good is replaced. */
    RejectedArticles(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    void reject(ConsumerRecord<byte[], byte[]> original, String reason, String detail)
            throws InterruptedException {
        ProducerRecord<byte[], byte[]> rejected = rejected(original, reason, detail);
        while (!isAcknowledged(rejected)) {
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
        LOG.warnf(
                "rejected %s-%d@%d: %s: %s",
                original.topic(), original.partition(), original.offset(), reason, detail);
    }

    private synchronized boolean isAcknowledged(ProducerRecord<byte[], byte[]> rejected)
            throws InterruptedException {
        try {
            if (producer == null) {
                producer = producers.get();
            }
            producer.send(rejected).get();
            return true;
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf("Kafka did not take a rejected record, trying again: %s", e.getMessage());
            close();
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> rejected(
            ConsumerRecord<byte[], byte[]> original, String reason, String detail) {
        ProducerRecord<byte[], byte[]> rejected =
                new ProducerRecord<>(Topics.REJECTED, original.key(), original.value());
        original.headers().forEach(rejected.headers()::add);
        new Rejection(
                        "search",
                        reason,
                        detail,
                        original.topic(),
                        original.partition(),
                        original.offset())
                .headers()
                .forEach((name, value) -> rejected.headers().add(name, value.getBytes(UTF_8)));
        return rejected;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
