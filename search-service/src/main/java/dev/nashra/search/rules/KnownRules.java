package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.Rule;
import dev.nashra.contract.WireFormat;
import dev.nashra.follow.Change;
import dev.nashra.follow.Receiver;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rules as their topic has them, in the order of their ids, which is that of creation. */
public final class KnownRules implements Receiver {
    private static final Logger LOG = Logger.getLogger(KnownRules.class);

    private final ConcurrentSkipListMap<String, Rule> byId = new ConcurrentSkipListMap<>();
    private final ObjectReader json = WireFormat.mapper().readerFor(Rule.class);

    /** Begins without rules. */
    public KnownRules() {}

    /** Gives a rule. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Gives at most so many rules whose ids come after one; from the first on if that is null. */
    public List<Rule> after(@Nullable String id, int most) {
        var rest = id == null ? byId : byId.tailMap(id, false);
        return rest.values().stream().limit(most).toList();
    }

    /** Tells how many there are. */
    public int size() {
        return byId.size();
    }

    @Override
    public void begin() {
        byId.clear();
    }

    @Override
    public void take(List<Change> changes) {
        changes.forEach(this::take);
    }

    private void take(Change change) {
        byte[] value = change.value();
        if (value == null) {
            byId.remove(change.key());
            return;
        }
        try {
            Rule rule = json.readValue(value);
            if (rule != null && rule.id().equals(change.key())) {
                byId.put(change.key(), rule);
                return;
            }
        } catch (IOException e) {
            LOG.debugf(e, "a rule that cannot be read");
        }
        LOG.errorf("record %d of the rules' topic is no rule, and counts as none", change.offset());
        byId.remove(change.key());
    }
}
