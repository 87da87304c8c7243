package dev.nashra.ingest.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Writes to the topic, and waits until what was written has been read back. */
final class RegisterWriter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RegisterWriter.class);

    private final Producer<byte[], byte[]> producer;
    private final RegisterTable table;
    private final ObjectMapper mapper;

    RegisterWriter(RegisterSettings settings, RegisterTable table, ObjectMapper mapper) {
        this.producer = new KafkaProducer<>(settings.producer());
        this.table = table;
        this.mapper = mapper;
    }

    /** Writes an entry; false if that takes too long, and then it may stand there all the same. */
    boolean write(RegisterEntry entry) {
        int partition = RegisterEntry.partition(entry.id(), Topics.REGISTER_PARTITIONS);
        long deadline = System.nanoTime() + RegisterSettings.ANSWER_WITHIN.toNanos();
        try {
            Future<RecordMetadata> sent =
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.REGISTER, partition, entry.key(), entry.json(mapper)));
            RecordMetadata stands =
                    sent.get(RegisterSettings.ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            return table.await(partition, stands.offset(), left);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf("Kafka does not take what ingest keeps there: %s", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
