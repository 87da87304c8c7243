package dev.nashra.search.consume;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Outcome;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.BulkListener;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.Homes;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Origin;
import dev.nashra.search.index.Placed;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.VersionGoneException;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Settles a batch: reads its records, finds out where their articles stand, writes them, and says
 * of each what is to be announced or rejected. An article that the index had already in this very
 * version is announced: that is what is left of an attempt whose transaction never was.
 */
final class BatchSettler implements Settler {
    private static final Logger LOG = Logger.getLogger(BatchSettler.class);

    private final RecordReader reader = new RecordReader();
    private final ArticleDocument documents = new ArticleDocument();
    private final IndexMeters meters;
    private final ArticleIndex index;
    private final Retention retention;
    private final InstantSource clock;

    /**
     * Makes a settler.
     *
     * @param retention what belongs to a month that has gone is not indexed
     * @param clock for the times of outcomes
     */
    BatchSettler(IndexMeters meters, ArticleIndex index, Retention retention, InstantSource clock) {
        this.meters = meters;
        this.index = index;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Settled settle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        List<Read> read = new ArrayList<>(batch.count());
        batch.forEach(entry -> read.add(new Read(entry, reader.read(entry))));
        try {
            for (int attempt = 0; ; attempt++) {
                Listener listener = new Listener(batch);
                try {
                    Versions.Known known = index.versions();
                    index.write(known, operations(read, homes(read), listener), listener);
                    listener.tellOutcomes(read, clock.instant());
                    return listener.settled;
                } catch (IOException | VersionGoneException e) {
                    LOG.debugf(e, "a batch cannot be written yet");
                    listener.retried("not_ready", read.size());
                    index.rest(attempt);
                }
            }
        } finally {
            meters.over(batch);
        }
    }

    private record Read(ConsumerRecord<byte[], byte[]> entry, ReadOutcome outcome) {}

    private Homes homes(List<Read> read) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> withdrawn = new ArrayList<>();
        for (Read each : read) {
            if (each.outcome() instanceof ReadOutcome.Article article) {
                ids.add(article.article().id());
            } else if (each.outcome() instanceof ReadOutcome.Withdraw withdraw) {
                withdrawn.add(withdraw.withdrawal().id());
            }
        }
        return index.homes(ids, withdrawn);
    }

    private List<BulkOperation> operations(List<Read> read, Homes homes, Listener listener) {
        List<BulkOperation> operations = new ArrayList<>(read.size());
        for (Read each : read) {
            Optional<Placed> placed =
                    switch (each.outcome()) {
                        case ReadOutcome.Article article -> homes.place(article.article());
                        case ReadOutcome.Withdraw withdraw -> homes.withdraw(withdraw.withdrawal());
                        case ReadOutcome.Unusable unusable -> {
                            listener.reject(each.entry(), unusable.reason(), unusable.detail());
                            yield Optional.empty();
                        }
                    };
            if (placed.isEmpty()) {
                listener.otherwise(each.entry(), Outcome.Result.UNCHANGED);
                continue;
            }
            if (retention.isOver(placed.get().article().firstReceived())) {
                meters.expired();
                listener.otherwise(each.entry(), Outcome.Result.EXPIRED);
            } else {
                listener.operation(each.entry(), placed.get()).ifPresent(operations::add);
            }
        }
        return operations;
    }

    private record Original(ConsumerRecord<byte[], byte[]> entry, EnrichedArticle article) {}

    private final class Listener implements BulkListener {
        private final Map<Origin, Original> originals = new HashMap<>();
        private final Map<ConsumerRecord<byte[], byte[]>, Outcomes.Ending> endings =
                new IdentityHashMap<>();
        private final Settled settled = new Settled();
        private final Object batch;

        Listener(Object batch) {
            this.batch = batch;
        }

        Optional<BulkOperation> operation(ConsumerRecord<byte[], byte[]> entry, Placed placed) {
            Origin origin = new Origin(entry.topic(), entry.partition(), entry.offset());
            try {
                BulkOperation operation = documents.of(placed, origin);
                originals.put(origin, new Original(entry, placed.article()));
                return Optional.of(operation);
            } catch (IOException | RuntimeException e) {
                reject(
                        entry,
                        "unindexable",
                        "no document can be made of it: " + e.getClass().getName());
                return Optional.empty();
            }
        }

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
            meters.retried(batch, reason, operations);
        }

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            reject(original(operation).entry(), why.reason(), why.detail());
        }

        /** Notes that a record did not end in the index. */
        void otherwise(ConsumerRecord<byte[], byte[]> entry, Outcome.Result result) {
            endings.putIfAbsent(entry, new Outcomes.Ending(result, null));
        }

        /**
         * Adds the last word on each article, in the order of the records: what was not put aside
         * the index has, or has a newer revision of.
         */
        void tellOutcomes(List<Read> read, Instant at) {
            for (Read each : read) {
                Outcomes.of(each.entry(), each.outcome(), endings.get(each.entry()), at)
                        .ifPresent(outcome -> settled.add(partition(each.entry()), outcome));
            }
        }

        private void reject(ConsumerRecord<byte[], byte[]> entry, String reason, String detail) {
            endings.put(entry, new Outcomes.Ending(Outcome.Result.REJECTED, reason));
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
