package dev.nashra.ingest.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Everything of this package, running. */
public final class KafkaLink implements AutoCloseable {
    private final RawArticlePublisher publisher;
    private final BrokerWatch watch;

    private KafkaLink(RawArticlePublisher publisher, BrokerWatch watch) {
        this.publisher = publisher;
        this.watch = watch;
    }

    /** Begins to look for Kafka; returns at once, found or not. */
    public static KafkaLink open(KafkaSettings settings, ObjectMapper mapper) {
        Availability availability = new Availability();
        RawArticlePublisher publisher =
                new RawArticlePublisher(
                        () -> new KafkaProducer<>(settings.producer()), mapper, availability);
        BrokerWatch watch = new BrokerWatch(new BrokerProbe(settings), availability, publisher);
        watch.start();
        return new KafkaLink(publisher, watch);
    }

    /** Where articles go. */
    public RawArticlePublisher publisher() {
        return publisher;
    }

    /** Sends what is under way, as far as Kafka takes it, and lets go. */
    @Override
    public void close() {
        watch.close();
        publisher.close(KafkaSettings.ANSWER_WITHIN.plus(Duration.ofSeconds(1)));
    }
}
