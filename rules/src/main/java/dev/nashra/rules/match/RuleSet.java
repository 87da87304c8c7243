package dev.nashra.rules.match;

import dev.nashra.contract.Rule;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force, as of one moment. A change gives another set and leaves this one as it was,
 * so that any number of threads may match while one changes; they take no lock, but for the first
 * article of a language, for which all rules' words are analysed.
 *
 * <p>Which rules match does not depend on the order of changes or on what was matched before.
 */
public final class RuleSet {
    /** So many changes are filed apart before they are filed with the rest. */
    private static final int MOST_RECENT = 256;

    private final Desk desk;
    private final Segment settled;
    private final Map<String, Integer> slots;
    private final BitSet gone;
    private final Map<String, CompiledRule> recent;
    private final Segment recentSegment;

    private RuleSet(
            Segment settled,
            Map<String, Integer> slots,
            BitSet gone,
            Map<String, CompiledRule> recent,
            Desk desk) {
        this.desk = desk;
        this.settled = settled;
        this.slots = slots;
        this.gone = gone;
        this.recent = recent;
        this.recentSegment = new Segment(desk, List.copyOf(recent.values()));
    }

    /** Gives a set without rules. */
    public static RuleSet empty() {
        return of(List.of());
    }

    /**
     * Makes a set at once, which is cheaper than to add one by one.
     *
     * @param rules of two with one id the last counts; disabled ones are left out
     */
    public static RuleSet of(Collection<ReadRule.Ready> rules) {
        return of(rules, new Desk());
    }

    static RuleSet of(Collection<ReadRule.Ready> rules, Desk desk) {
        Map<String, CompiledRule> byId = new LinkedHashMap<>();
        for (ReadRule.Ready ready : rules) {
            byId.remove(ready.rule().id());
            if (ready.rule().enabled()) {
                byId.put(ready.rule().id(), new CompiledRule(ready, desk));
            }
        }
        return settled(desk, byId.values());
    }

    private static RuleSet settled(Desk desk, Collection<CompiledRule> rules) {
        Segment segment = new Segment(desk, List.copyOf(rules));
        Map<String, Integer> slots = HashMap.newHashMap(rules.size());
        for (CompiledRule rule : segment.rules()) {
            slots.put(rule.rule().id(), slots.size());
        }
        return new RuleSet(segment, slots, new BitSet(), Map.of(), desk);
    }

    /**
     * Gives a set with this rule, in place of an older one of its id; without either if it is
     * disabled. The next article is matched by it.
     */
    public RuleSet with(ReadRule.Ready ready) {
        if (!ready.rule().enabled()) {
            return without(ready.rule().id());
        }
        Map<String, CompiledRule> changed = new LinkedHashMap<>(recent);
        changed.put(ready.rule().id(), new CompiledRule(ready, desk));
        return changed(changed, goneWith(ready.rule().id()));
    }

    /** Gives a set without the rule of this id; this one if there is none. */
    public RuleSet without(String id) {
        if (rule(id).isEmpty()) {
            return this;
        }
        Map<String, CompiledRule> changed = new LinkedHashMap<>(recent);
        changed.remove(id);
        return changed(changed, goneWith(id));
    }

    private BitSet goneWith(String id) {
        BitSet now = (BitSet) gone.clone();
        Integer slot = slots.get(id);
        if (slot != null) {
            now.set(slot);
        }
        return now;
    }

    private RuleSet changed(Map<String, CompiledRule> nowRecent, BitSet nowGone) {
        RuleSet changed = new RuleSet(settled, slots, nowGone, nowRecent, desk);
        if (nowRecent.size() <= MOST_RECENT
                && nowGone.cardinality() <= MOST_RECENT + slots.size() / 2) {
            return changed;
        }
        List<CompiledRule> rules = changed.compiled();
        RuleSet merged =
                desk.isFull()
                        ? of(rules.stream().map(CompiledRule::ready).toList(), desk.anew())
                        : settled(desk, rules);
        merged.settled.prepareAs(settled);
        return merged;
    }

    private List<CompiledRule> compiled() {
        List<CompiledRule> all = new ArrayList<>();
        for (int slot = gone.nextClearBit(0);
                slot < slots.size();
                slot = gone.nextClearBit(slot + 1)) {
            all.add(settled.rules().get(slot));
        }
        all.addAll(recentSegment.rules());
        return all;
    }

    /** Gives the rule of an id, if it is in force. */
    public Optional<Rule> rule(String id) {
        CompiledRule fresh = recent.get(id);
        if (fresh != null) {
            return Optional.of(fresh.rule());
        }
        Integer slot = slots.get(id);
        return slot == null || gone.get(slot)
                ? Optional.empty()
                : Optional.of(settled.rules().get(slot).rule());
    }

    /** Gives the rules in force, by id. */
    public List<Rule> rules() {
        return compiled().stream()
                .map(CompiledRule::rule)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** Tells how many rules are in force. */
    public int size() {
        return slots.size() - gone.cardinality() + recent.size();
    }

    Desk desk() {
        return desk;
    }

    /** Gives the rules that a text meets, by id, each with its evidence. */
    public List<RuleMatch> matches(RuleText text) {
        if (size() == 0) {
            // Reading the text is what takes the time.
            return List.of();
        }
        TextLanguage language = TextLanguage.of(text.language());
        Filing filing = settled.filing(language);
        Filing recentFiling = recentSegment.filing(language);
        ReadText read = desk.reader(language).read(text);
        int[] distinct = read.occurrences().distinct();
        desk.counts().add(distinct);
        List<RuleMatch> found = new ArrayList<>();
        settled.match(read, filing, distinct, gone, found);
        recentSegment.match(read, recentFiling, distinct, new BitSet(), found);
        found.sort(Comparator.comparing(match -> match.rule().id()));
        return List.copyOf(found);
    }
}
