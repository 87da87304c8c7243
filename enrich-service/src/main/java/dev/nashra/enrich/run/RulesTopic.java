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
import java.util.List;
import org.jboss.logging.Logger;

/** Reads rules as they stand on their topic. What is no rule there counts as one deleted. */
final class RulesTopic implements Receiver {
    private static final Logger LOG = Logger.getLogger(RulesTopic.class);

    private final RulesInForce rules;
    private final ObjectReader json = WireFormat.mapper().readerFor(Rule.class);

    RulesTopic(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public void begin() {
        rules.clear();
    }

    @Override
    public void take(List<Change> changes) {
        rules.apply(changes.stream().map(this::read).toList());
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
