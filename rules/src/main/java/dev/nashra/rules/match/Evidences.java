package dev.nashra.rules.match;

import dev.nashra.contract.Tag;
import dev.nashra.rules.compile.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the passages that a match rests on: of each word and phrase that was found its first, then
 * of each its second, up to as many as are shown; in the order of the article.
 */
final class Evidences {
    private static final Comparator<Tag.Evidence> AS_READ =
            Comparator.comparing((Tag.Evidence e) -> !e.field().equals("headline"))
                    .thenComparingInt(Tag.Evidence::start)
                    .thenComparingInt(Tag.Evidence::end);

    private final ReadText text;
    private final List<List<Tag.Evidence>> found = new ArrayList<>();

    private Evidences(ReadText text) {
        this.text = text;
    }

    /** Gives the evidence of a plan that the article meets. */
    static List<Tag.Evidence> of(Plan plan, ReadText text) {
        Evidences evidences = new Evidences(text);
        evidences.collect(plan);
        List<Tag.Evidence> shown = evidences.inTurn();
        shown.sort(AS_READ);
        return shown;
    }

    private List<Tag.Evidence> inTurn() {
        List<Tag.Evidence> shown = new ArrayList<>(RuleMatch.MOST_EVIDENCE);
        for (int round = 0; round < RuleMatch.MOST_EVIDENCE; round++) {
            for (List<Tag.Evidence> passages : found) {
                if (round < passages.size()
                        && shown.size() < RuleMatch.MOST_EVIDENCE
                        && !shown.contains(passages.get(round))) {
                    shown.add(passages.get(round));
                }
            }
        }
        return shown;
    }

    /** Of five words and phrases, only the first passage of each is shown. */
    private int most() {
        return found.size() >= RuleMatch.MOST_EVIDENCE ? 1 : RuleMatch.MOST_EVIDENCE;
    }

    private void collect(Plan plan) {
        switch (plan) {
            case Plan.Nothing nothing -> {}
            case Plan.Term term -> words(term);
            case Plan.Like like -> words(like);
            case Plan.Phrase phrase -> {
                List<Tag.Evidence> passages = new ArrayList<>();
                for (Rows.Row row : Rows.of(phrase, text, most())) {
                    addTo(passages, row.field(), row.start(), row.end());
                }
                found.add(passages);
            }
            case Plan.Group group -> {
                group.must().forEach(this::collect);
                for (Plan should : group.should()) {
                    if (Verdict.isMet(should, text)) {
                        collect(should);
                    }
                }
            }
        }
    }

    private void words(Plan.Term term) {
        List<Tag.Evidence> passages = new ArrayList<>();
        for (int entry = text.first(term.id(), term.mask());
                entry != Occurrences.NONE && passages.size() < most();
                entry = text.after(entry, term.mask())) {
            addTo(passages, entry);
        }
        found.add(passages);
    }

    private void words(Plan.Like like) {
        List<Tag.Evidence> passages = new ArrayList<>();
        int entry = Verdict.like(like, text, text.first(like.id(), like.mask()));
        while (entry != Occurrences.NONE && passages.size() < most()) {
            addTo(passages, entry);
            entry = Verdict.like(like, text, text.after(entry, like.mask()));
        }
        found.add(passages);
    }

    private void addTo(List<Tag.Evidence> passages, int entry) {
        addTo(passages, text.field(entry), text.token(entry).start(), text.token(entry).end());
    }

    private void addTo(List<Tag.Evidence> passages, int field, int start, int end) {
        Tag.Evidence passage = text.passage(field, start, end);
        if (passage != null) {
            passages.add(passage);
        }
    }
}
