package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.Hop;
import dev.nashra.contract.Outcome;
import dev.nashra.enrich.revise.ArticleState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The books of one partition of the raw topic: how much of each source came in, and what became of
 * that of which enrichment has the last word. Counts are state, so that a crash neither loses one
 * nor counts it twice.
 */
final class Receipts {
    /** What goes to the balance sheet is at most so old. */
    static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final ProcessorContext<String, Prepared> context;
    private final ChangedRows<ReceivedCount> rows;
    private final int partition;

    Receipts(ProcessorContext<String, Prepared> context) {
        this.context = context;
        this.rows = new ChangedRows<>(context.getStateStore(EnrichTopology.RECEIVED));
        this.partition = context.taskId().partition();
        context.schedule(INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::handOn);
    }

    /** Gives the source that a record's key names. */
    static String source(byte @Nullable [] key) {
        String named = key == null ? "" : new String(key, UTF_8);
        return SOURCE.matcher(named).matches() ? named : Outcome.UNKNOWN;
    }

    /** Gives the id of the article that a record's envelope names; null if it names none. */
    static @Nullable String id(Headers headers) {
        Header subject = headers.lastHeader("ce_subject");
        byte[] named = subject == null ? null : subject.value();
        String id = named == null ? "" : new String(named, UTF_8);
        return ArticleId.isId(id) ? id : null;
    }

    /** Counts an article that came in. */
    void received(String source, long timestamp) {
        ReceivedCount kept = rows.get(source);
        Instant at = Instant.ofEpochMilli(timestamp);
        rows.put(
                source,
                kept == null
                        ? new ReceivedCount(1, at)
                        : new ReceivedCount(
                                kept.count() + 1, at.isAfter(kept.newest()) ? at : kept.newest()));
    }

    /** Says that an article of which we knew nothing before this record is settled with it. */
    void settled(Outcome outcome) {
        context.forward(
                new Record<>(
                        outcome.source(),
                        new Prepared.Settled(outcome),
                        outcome.at().toEpochMilli()));
    }

    /** Says what became of a revision that is kept but was never handed on; nothing if it was. */
    void abandoned(ArticleState kept, Outcome.Result result, Instant at) {
        if (kept.grouped() != null) {
            return;
        }
        for (Hop hop : kept.hops()) {
            Integer from = hop.partition();
            Long offset = hop.offset();
            if (from != null && offset != null) {
                String source = kept.article().source();
                String id = kept.article().id();
                settled(new Outcome(source, id, result, null, from, offset, null, null, at));
                return;
            }
        }
    }

    private void handOn(long now) {
        Consumer<BalanceEntry> forward =
                entry -> {
                    var line = new Prepared.ToBalance(entry);
                    context.forward(new Record<>(entry.key(), line, now));
                };
        rows.handOn(
                (source, row) ->
                        forward.accept(
                                BalanceEntry.received(
                                        source, partition, row.count(), row.newest())));
    }
}
