package dev.nashra.enrich.tag.rule;

import dev.nashra.contract.Rule;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules as they are now. Changed by whoever reads them, one change at a time, and asked by many
 * threads meanwhile, which take no lock.
 */
public final class RulesInForce {
    /** From so many changes on, a set is cheaper to make at once than rule by rule. */
    private static final int MANY = 64;

    private final Map<String, ReadRule.Ready> known = new HashMap<>();
    private volatile RuleSet set = RuleSet.empty();

    /** Begins without rules. */
    public RulesInForce() {}

    /** Forgets all rules. */
    public synchronized void clear() {
        known.clear();
        set = RuleSet.empty();
    }

    /** Makes changes, in this order; articles that come later are matched by the outcome. */
    public synchronized void apply(List<RuleChange> changes) {
        RuleSet changed = set;
        for (RuleChange change : changes) {
            switch (change) {
                case RuleChange.Put put -> known.put(put.id(), put.rule());
                case RuleChange.Drop drop -> known.remove(drop.id());
            }
            if (changes.size() < MANY) {
                changed =
                        switch (change) {
                            case RuleChange.Put put -> changed.with(put.rule());
                            case RuleChange.Drop drop -> changed.without(drop.id());
                        };
            }
        }
        set = changes.size() < MANY ? changed : RuleSet.of(known.values());
    }

    /** Leaves a rule out until it is changed; does nothing if it has been changed already. */
    synchronized void suspend(Rule rule) {
        ReadRule.Ready now = known.get(rule.id());
        if (now != null && now.rule().equals(rule)) {
            apply(List.of(new RuleChange.Drop(rule.id())));
        }
    }

    /** Gives the rules of this moment. */
    RuleSet set() {
        return set;
    }

    /** Tells how many rules are in force. */
    public int size() {
        return set.size();
    }
}
