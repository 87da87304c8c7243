package dev.nashra.rules.match;

import dev.nashra.rules.compile.Cover;
import dev.nashra.rules.compile.Plan;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Rules that are filed together. The rules never change; how they are filed does, unseen. */
final class Segment {
    /** Filed without knowing what is rare; soon made better. */
    private static final int FIRST_LIFE = 256;

    private static final int LIFE_GROWS = 8;

    private final Desk desk;
    private final List<CompiledRule> rules;
    private final AtomicReferenceArray<Filing> filings =
            new AtomicReferenceArray<>(TextLanguage.values().length);

    Segment(Desk desk, List<CompiledRule> rules) {
        this.desk = desk;
        this.rules = List.copyOf(rules);
    }

    List<CompiledRule> rules() {
        return rules;
    }

    /** Files the rules for those languages that another segment has met. */
    void prepareAs(Segment other) {
        for (TextLanguage language : TextLanguage.values()) {
            Filing filing = other.filings.get(language.ordinal());
            if (filing != null) {
                filings.set(language.ordinal(), file(language, filing.life()));
            }
        }
    }

    /**
     * Adds the rules that a text meets, but for those whose slots are gone.
     *
     * @param filing of the text's language, taken before the text was read: filing numbers words
     */
    void match(ReadText text, Filing filing, int[] distinct, BitSet gone, List<RuleMatch> into) {
        String primary = TextLanguage.primary(text.text().language());
        TextLanguage language = TextLanguage.of(primary);
        BitSet candidates = filing.candidates(distinct);
        candidates.andNot(gone);
        for (int slot = candidates.nextSetBit(0);
                slot >= 0;
                slot = candidates.nextSetBit(slot + 1)) {
            CompiledRule rule = rules.get(slot);
            Plan plan = rule.plan(language);
            if (rule.isFor(primary) && Verdict.isMet(plan, text)) {
                into.add(new RuleMatch(rule.rule(), Evidences.of(plan, text)));
            }
        }
    }

    /** Gives the filing for a language; all words of its rules are numbered then. */
    Filing filing(TextLanguage language) {
        Filing filing = filings.get(language.ordinal());
        if (filing == null) {
            return firstFiling(language);
        }
        if (filing.isDue()) {
            int life = Math.min(filing.life() * LIFE_GROWS, TermCounts.MEMORY);
            filings.set(language.ordinal(), file(language, life));
        }
        return filing;
    }

    private synchronized Filing firstFiling(TextLanguage language) {
        Filing filing = filings.get(language.ordinal());
        if (filing == null) {
            filing = file(language, FIRST_LIFE);
            filings.set(language.ordinal(), filing);
        }
        return filing;
    }

    private Filing file(TextLanguage language, int life) {
        List<List<Integer>> covers = new ArrayList<>(rules.size());
        for (CompiledRule rule : rules) {
            covers.add(
                    rule.isFor(language)
                            ? Cover.of(rule.plan(language), desk.counts()::share).ids()
                            : List.of());
        }
        desk.counts().reserve(desk.vocabulary().size());
        return new Filing(covers, life);
    }
}
