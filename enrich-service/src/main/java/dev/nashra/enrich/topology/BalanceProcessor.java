package dev.nashra.enrich.topology;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.Outcome;
import java.io.IOException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of articles, by source. Enrichment's own outcomes come the same way as those
 * of search, so that one place has them all.
 */
final class BalanceProcessor implements Processor<byte[], byte[], String, BalanceEntry> {
    private final ObjectReader outcomes;
    private final Tally tally;

    // Set by Kafka Streams before the first record.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, BalanceEntry> context;

    @SuppressWarnings("NullAway.Init")
    private ChangedRows<SettledCount> rows;

    BalanceProcessor(JsonMapper mapper, Tally tally) {
        this.outcomes = mapper.readerFor(Outcome.class);
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, BalanceEntry> newContext) {
        context = newContext;
        rows = new ChangedRows<>(newContext.getStateStore(EnrichTopology.SETTLED));
        newContext.schedule(Receipts.INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::handOn);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Outcome outcome = read(record.value());
        if (outcome == null) {
            tally.count("balance", "unreadable");
            return;
        }
        SettledCount kept = SettledCount.orNone(rows.get(outcome.source()));
        if (kept.has(outcome)) {
            tally.count("balance", "repeated");
        } else {
            rows.put(outcome.source(), kept.with(outcome));
        }
    }

    /** Nobody writes there but us; what somebody else wrote all the same is not counted. */
    private @Nullable Outcome read(byte @Nullable [] value) {
        try {
            return value == null ? null : outcomes.readValue(value);
        } catch (IOException e) {
            return null;
        }
    }

    private void handOn(long now) {
        int partition = context.taskId().partition();
        rows.handOn(
                (source, row) -> {
                    BalanceEntry entry = BalanceEntry.settled(source, partition, row.counts());
                    context.forward(new Record<>(entry.key(), entry, now));
                });
    }
}
