package dev.nashra.ingest.publish;

import dev.nashra.contract.RawArticle;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A publisher over Kafka's own stand-in for the producer, which takes so many and no more. */
public final class StandInKafka {
    private final Producer producer;
    private final Availability availability = new Availability();
    private final RawArticlePublisher publisher;

    /** Takes the number of articles given. */
    public StandInKafka(int takes) {
        this.producer = new Producer(takes);
        this.publisher = new RawArticlePublisher(() -> producer, WireFormat.mapper(), availability);
        publisher.connect();
        availability.probeSucceeded(System.nanoTime());
    }

    public RawArticlePublisher publisher() {
        return publisher;
    }

    /** Is not there any more. */
    public void leave() {
        availability.articleFailed("gone", System.nanoTime());
    }

    /** Every article that it took. */
    public List<RawArticle> taken() {
        return producer.history().stream().map(StandInKafka::article).toList();
    }

    private static RawArticle article(ProducerRecord<byte[], byte[]> record) {
        try {
            return WireFormat.mapper().readValue(record.value(), RawArticle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Producer extends MockProducer<byte[], byte[]> {
        private int left;

        Producer(int takes) {
            super(
                    Cluster.empty(),
                    true,
                    null,
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            this.left = takes;
        }

        @Override
        public synchronized Future<RecordMetadata> send(
                ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (left-- <= 0) {
                throw new TimeoutException("no room");
            }
            return super.send(record, callback);
        }
    }
}
