package dev.nashra.benchmarks.topology;

import dev.nashra.benchmarks.copies.LabelledArticle;
import dev.nashra.benchmarks.instance.ServiceInstance;
import dev.nashra.benchmarks.streams.CopyStream;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.Backlog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes generated articles to the raw topic, received evenly in a time shorter than the window.
 */
final class RawStream implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration SPAN = Duration.ofHours(48);

    private final KafkaProducer<String, byte[]> producer;
    private final Backlog backlog;
    private final Instant first = Instant.now().minus(SPAN);
    private final int most;
    private int pushed;

    /**
     * Connects.
     *
     * @param most number of articles that will be pushed
     */
    RawStream(String bootstrapServers, int most) {
        this.most = most;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        backlog = new Backlog(bootstrapServers, ServiceInstance.ENRICH);
    }

    /** Writes so many of a stream's articles. */
    void push(CopyStream stream, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Instant received = first.plus(SPAN.multipliedBy(pushed++).dividedBy(most));
            RawArticle article = LabelledArticle.of(stream.next()).received(received);
            producer.send(
                    new ProducerRecord<>(
                            Topics.RAW,
                            null,
                            received.toEpochMilli(),
                            article.source(),
                            WireFormat.mapper().writeValueAsBytes(article)));
        }
        producer.flush();
    }

    /**
     * Waits until the service is done with all of them.
     *
     * @throws IllegalStateException if it ends by itself
     */
    void awaitDone(ServiceInstance enrich) {
        while (!backlog.isEmpty(ServiceInstance.ENRICH_TOPICS)) {
            enrich.check();
            // Asking without a pause would take a core from what is measured.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        producer.close();
        backlog.close();
    }
}
