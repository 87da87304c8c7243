package dev.nashra.search.consume;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.BulkListener;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Settles a batch: reads its records, writes the articles, and says of each what is to be announced
 * or rejected. An article that the index had already in this very version is announced: that is
 * what is left of an attempt whose transaction never was.
 */
final class BatchSettler implements Settler {
    private static final Logger LOG = Logger.getLogger(BatchSettler.class);

    private final RecordReader reader = new RecordReader();
    private final IndexMeters meters;
    private final Function<BulkListener, BulkWriter> writers;

    /**
     * Makes a settler.
     *
     * @param writers makes a writer that reports to the listener given
     */
    BatchSettler(IndexMeters meters, Function<BulkListener, BulkWriter> writers) {
        this.meters = meters;
        this.writers = writers;
    }

    @Override
    public Settled settle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        List<BulkOperation> operations = new ArrayList<>(batch.count());
        Listener listener = new Listener();
        for (ConsumerRecord<byte[], byte[]> entry : batch) {
            Origin origin = new Origin(entry.topic(), entry.partition(), entry.offset());
            switch (reader.read(entry.value(), origin)) {
                case ReadOutcome.Usable usable -> {
                    operations.add(usable.operation());
                    listener.originals.put(origin, new Original(entry, usable.article()));
                }
                case ReadOutcome.Unusable unusable ->
                        listener.reject(entry, unusable.reason(), unusable.detail());
            }
        }
        writers.apply(listener).write(operations);
        return listener.settled;
    }

    private record Original(ConsumerRecord<byte[], byte[]> entry, EnrichedArticle article) {}

    private final class Listener implements BulkListener {
        private final Map<Origin, Original> originals = new HashMap<>();
        private final Settled settled = new Settled();

        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {
            meters.settled(operation, how);
            if (how != ItemOutcome.Settlement.SUPERSEDED) {
                Original original = original(operation);
                settled.add(
                        partition(original.entry()),
                        Records.change(original.article(), operation.origin(), sent));
            }
        }

        @Override
        public void superseded(int operations) {
            meters.superseded(operations);
        }

        @Override
        public void retried(String reason, int operations) {
            meters.retried(reason, operations);
        }

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            reject(original(operation).entry(), why.reason(), why.detail());
        }

        private void reject(ConsumerRecord<byte[], byte[]> entry, String reason, String detail) {
            settled.add(partition(entry), Records.rejection(entry, reason, detail));
            meters.rejected(reason);
            LOG.warnf(
                    "rejected %s-%d@%d: %s: %s",
                    entry.topic(), entry.partition(), entry.offset(), reason, detail);
        }

        private Original original(BulkOperation operation) {
            Original original = originals.get(operation.origin());
            if (original == null) {
                throw new IllegalStateException("not of this batch: " + operation);
            }
            return original;
        }

        private static TopicPartition partition(ConsumerRecord<byte[], byte[]> entry) {
            return new TopicPartition(entry.topic(), entry.partition());
        }
    }
}
