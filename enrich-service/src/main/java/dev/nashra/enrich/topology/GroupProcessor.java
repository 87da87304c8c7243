package dev.nashra.enrich.topology;

import dev.nashra.contract.Hop;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.CopyIndex.Filed;
import dev.nashra.enrich.group.Decision;
import dev.nashra.enrich.group.GroupAssigner;
import dev.nashra.enrich.group.Member;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
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
    private StateStoreCopyIndex.GroupStores stores;

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
                new StateStoreCopyIndex.GroupStores(
                        newContext.getStateStore(EnrichTopology.MEMBERS),
                        newContext.getStateStore(EnrichTopology.KEYS),
                        newContext.getStateStore(EnrichTopology.GROUPS));
        Duration interval = Duration.ofMinutes(1);
        newContext.schedule(
                interval,
                PunctuationType.STREAM_TIME,
                new Sweep<>(stores.members(), this::isExpired, this::forget));
        newContext.schedule(
                interval,
                PunctuationType.STREAM_TIME,
                new Sweep<>(
                        stores.keys(), this::isExpired, (key, filed) -> stores.keys().delete(key)));
    }

    @Override
    public void process(Record<String, Arrival> record) {
        GroupAssigner assigner =
                assigners.computeIfAbsent(
                        record.key(),
                        language ->
                                new GroupAssigner(
                                        new StateStoreCopyIndex(language, stores), window));
        for (Decision decision : assigner.accept(record.value())) {
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

    private boolean isExpired(Member member, long streamTime) {
        return isExpired(member.received(), streamTime);
    }

    private boolean isExpired(List<Filed> filed, long streamTime) {
        return filed.stream().allMatch(entry -> isExpired(entry.received(), streamTime));
    }

    private boolean isExpired(long receivedMicros, long streamTime) {
        return receivedMicros / 1_000 < streamTime - window.toMillis();
    }

    private void forget(String key, Member member) {
        String language = key.substring(0, key.indexOf('|'));
        stores.members().delete(key);
        new StateStoreCopyIndex(language, stores).leave(member.group(), member.id());
    }
}
