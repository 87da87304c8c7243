package dev.nashra.enrich.topology;

import dev.nashra.contract.Hop;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.Decision;
import dev.nashra.enrich.group.GroupAssigner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Puts arrivals of a language into groups and sends every decision to its article's source. */
final class GroupProcessor implements Processor<String, Arrival, String, Grouped> {
    private final Duration window;
    private final InstantSource clock;
    private final Tally tally;
    private final Map<String, GroupAssigner> assigners = new HashMap<>();

    // Set by Kafka Streams before the first record.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Grouped> context;

    @SuppressWarnings("NullAway.Init")
    private StateStoreGroups.GroupStores stores;

    GroupProcessor(Duration window, InstantSource clock, Tally tally) {
        this.window = window;
        this.clock = clock;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, Grouped> newContext) {
        context = newContext;
        // A task that was rolled back comes here again: what was remembered of it may be untrue.
        assigners.clear();
        stores =
                new StateStoreGroups.GroupStores(
                        newContext.getStateStore(EnrichTopology.MEMBERS),
                        newContext.getStateStore(EnrichTopology.PLACES),
                        newContext.getStateStore(EnrichTopology.FOLLOWERS));
        stores.languages().forEach(this::assigner);
    }

    @Override
    public void process(Record<String, Arrival> record) {
        for (Decision decision : assigner(record.key()).accept(record.value())) {
            String outcome = decision.outcome().name().toLowerCase(Locale.ROOT);
            tally.count("group", outcome);
            context.forward(
                    record.withKey(decision.source())
                            .withValue(new Grouped(decision, hop(outcome))));
        }
    }

    private Hop hop(String outcome) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        return new Hop(
                Hop.Stage.GROUPED,
                clock.instant(),
                at.topic(),
                at.partition(),
                at.offset(),
                outcome);
    }

    private GroupAssigner assigner(String language) {
        return assigners.computeIfAbsent(
                language, l -> new GroupAssigner(new StateStoreGroups(l, stores), window));
    }
}
