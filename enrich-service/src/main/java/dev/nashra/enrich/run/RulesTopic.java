package dev.nashra.enrich.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.Rule;
import dev.nashra.contract.WireFormat;
import dev.nashra.enrich.tag.rule.RuleChange;
import dev.nashra.enrich.tag.rule.RulesInForce;
import dev.nashra.follow.Change;
import dev.nashra.follow.Receiver;
import dev.nashra.rules.match.ReadRule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Reads rules as they stand on their topic. What is no rule there counts as one deleted.
 *
 * <p>Says of each rule that was written since reading began how long after that it was in force.
 */
final class RulesTopic implements Receiver {
    private static final Logger LOG = Logger.getLogger(RulesTopic.class);

    private final RulesInForce rules;
    private final InstantSource clock;
    private final Consumer<Duration> onApplied;
    private final ObjectReader json = WireFormat.mapper().readerFor(Rule.class);
    private Instant began;

    /**
     * Makes a reader.
     *
     * @param onApplied told how long it took; never less than zero, though clocks may differ
     */
    RulesTopic(RulesInForce rules, InstantSource clock, Consumer<Duration> onApplied) {
        this.rules = rules;
        this.clock = clock;
        this.onApplied = onApplied;
        this.began = clock.instant();
    }

    @Override
    public void begin() {
        began = clock.instant();
        rules.clear();
    }

    @Override
    public void take(List<Change> changes) {
        List<RuleChange> read = changes.stream().map(this::read).toList();
        rules.apply(read);
        Instant now = clock.instant();
        for (RuleChange change : read) {
            if (change instanceof RuleChange.Put put
                    && !put.rule().rule().updated().isBefore(began)) {
                Duration took = Duration.between(put.rule().rule().updated(), now);
                onApplied.accept(took.isNegative() ? Duration.ZERO : took);
            }
        }
    }

    private RuleChange read(Change change) {
        byte[] value = change.value();
        if (value == null) {
            return new RuleChange.Drop(change.key());
        }
        try {
            Rule rule = json.readValue(value);
            if (rule == null || !rule.id().equals(change.key())) {
                LOG.errorf("record %d is under another key than the rule's id", change.offset());
                return new RuleChange.Drop(change.key());
            }
            return switch (ReadRule.of(rule)) {
                case ReadRule.Ready ready -> new RuleChange.Put(ready);
                case ReadRule.Refused refused -> {
                    LOG.errorf(
                            "rule %s at %d cannot be matched: column %d, %s",
                            rule.id(),
                            change.offset(),
                            refused.problem().column(),
                            refused.problem().message());
                    yield new RuleChange.Drop(rule.id());
                }
            };
        } catch (JacksonException e) {
            LOG.errorf("record %d is no rule: %s", change.offset(), e.getOriginalMessage());
            return new RuleChange.Drop(change.key());
        } catch (IOException e) {
            LOG.errorf("record %d cannot be read", change.offset());
            return new RuleChange.Drop(change.key());
        }
    }
}
