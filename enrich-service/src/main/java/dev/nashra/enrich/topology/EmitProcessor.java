package dev.nashra.enrich.topology;

import dev.nashra.contract.Copy;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.enrich.emit.EnrichedAssembler;
import dev.nashra.enrich.group.Decision;
import dev.nashra.enrich.revise.ArticleState;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Joins a decision with the article it is about, tags the article and hands it on. */
final class EmitProcessor implements Processor<String, Grouped, String, EnrichedArticle> {
    private final EnrichedAssembler assembler;
    private final InstantSource clock;
    private final Tally tally;

    // Set by Kafka Streams before the first record.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, EnrichedArticle> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ArticleState> articles;

    EmitProcessor(EnrichedAssembler assembler, InstantSource clock, Tally tally) {
        this.assembler = assembler;
        this.clock = clock;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedArticle> newContext) {
        context = newContext;
        articles = newContext.getStateStore(EnrichTopology.ARTICLES);
    }

    @Override
    public void process(Record<String, Grouped> record) {
        Decision decision = record.value().decision();
        ArticleState kept = articles.get(decision.id());
        if (kept == null) {
            tally.count("emit", "forgotten");
            return;
        }
        if (kept.revision() != decision.revision()) {
            // A newer revision has come in between; its own decision is on the way.
            tally.count("emit", "superseded");
            return;
        }
        String former = decision.outcome() == Decision.Outcome.LATE ? kept.group() : null;
        String group = former == null ? decision.group() : former;
        Copy copy = former == null ? decision.copy() : kept.copy();
        ArticleState state =
                kept.emitted(
                        Math.max(kept.version() + 1, record.timestamp()),
                        group,
                        copy,
                        record.value().hop());
        articles.put(decision.id(), state);
        EnrichedArticle article =
                assembler.assemble(state, group, copy, List.of(record.value().hop(), tagged()));
        tally.count("emit", "emitted");
        context.forward(
                record.withKey(decision.id())
                        .withValue(article)
                        .withHeaders(headers(record.headers(), kept.grouped() == null)));
    }

    /** Headers are those of the record that brought the decision about, which may be another's. */
    private static Headers headers(Headers arrived, boolean first) {
        Headers headers = new RecordHeaders(arrived.toArray());
        headers.remove(Outcome.FIRST);
        if (first) {
            headers.add(Outcome.FIRST, new byte[0]);
        }
        return headers;
    }

    private Hop tagged() {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        return new Hop(
                Hop.Stage.TAGGED,
                clock.instant(),
                at.topic(),
                at.partition(),
                at.offset(),
                // Straight from there comes only what is tagged once more.
                Topics.RAW.equals(at.topic()) ? Hop.AGAIN : null);
    }
}
