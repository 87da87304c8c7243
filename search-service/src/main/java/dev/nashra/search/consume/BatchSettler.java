package dev.nashra.search.consume;

import dev.nashra.search.index.BulkListener;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Settles a batch: reads its records, writes the articles, rejects the rest. */
final class BatchSettler implements Settler {
    private final RecordReader reader;
    private final RejectedArticles rejected;
    private final IndexMeters meters;
    private final Function<BulkListener, BulkWriter> writers;

    /**
     * Makes a settler.
     *
     * @param writers makes a writer that reports to the listener given
     */
    BatchSettler(
            RecordReader reader,
            RejectedArticles rejected,
            IndexMeters meters,
            Function<BulkListener, BulkWriter> writers) {
        this.reader = reader;
        this.rejected = rejected;
        this.meters = meters;
        this.writers = writers;
    }

    @Override
    public void settle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        List<BulkOperation> operations = new ArrayList<>(batch.count());
        Map<Origin, ConsumerRecord<byte[], byte[]>> originals = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> entry : batch) {
            Origin origin = new Origin(entry.topic(), entry.partition(), entry.offset());
            switch (reader.read(entry.value(), origin)) {
                case ReadOutcome.Usable usable -> {
                    operations.add(usable.operation());
                    originals.put(origin, entry);
                }
                case ReadOutcome.Unusable unusable ->
                        reject(entry, unusable.reason(), unusable.detail());
            }
        }
        writers.apply(new Listener(originals)).write(operations);
    }

    private void reject(ConsumerRecord<byte[], byte[]> entry, String reason, String detail)
            throws InterruptedException {
        rejected.reject(entry, reason, detail);
        meters.rejected(reason);
    }

    private final class Listener implements BulkListener {
        private final Map<Origin, ConsumerRecord<byte[], byte[]>> originals;

        Listener(Map<Origin, ConsumerRecord<byte[], byte[]>> originals) {
            this.originals = originals;
        }

        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how) {
            meters.settled(operation, how);
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
        public void refused(BulkOperation operation, ItemOutcome.Refused why)
                throws InterruptedException {
            ConsumerRecord<byte[], byte[]> original = originals.get(operation.origin());
            if (original == null) {
                throw new IllegalStateException("not of this batch: " + operation);
            }
            reject(original, why.reason(), why.detail());
        }
    }
}
