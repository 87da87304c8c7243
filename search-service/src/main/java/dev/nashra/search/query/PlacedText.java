package dev.nashra.search.query;

import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A text's terms by where they stand in it: finds what {@link LiveText} only says is there. */
final class PlacedText {
    private final List<LiveAnalysis.Term> terms;
    private final Map<String, List<LiveAnalysis.Term>> byTerm = new HashMap<>();

    /**
     * A part of a text.
     *
     * @param start first UTF-16 code unit
     * @param end one past the last
     */
    record Span(int start, int end) {}

    PlacedText(List<LiveAnalysis.Term> terms) {
        this.terms = terms;
        for (LiveAnalysis.Term term : terms) {
            byTerm.computeIfAbsent(term.term(), t -> new ArrayList<>()).add(term);
        }
    }

    /** Folded words have the places that they had in the text as printed. */
    static PlacedText folded(String text) {
        return new PlacedText(foldedTerms(text));
    }

    static List<LiveAnalysis.Term> foldedTerms(String text) {
        List<LiveAnalysis.Term> terms = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            terms.add(new LiveAnalysis.Term(word.text(), terms.size(), word.start(), word.end()));
        }
        return terms;
    }

    /** Finds every term that is meant. */
    List<Span> each(Predicate<String> meant) {
        List<Span> spans = new ArrayList<>();
        byTerm.forEach((term, at) -> spans.addAll(meant.test(term) ? spans(at) : List.of()));
        return spans;
    }

    private static List<Span> spans(List<LiveAnalysis.Term> terms) {
        return terms.stream().map(term -> new Span(term.start(), term.end())).toList();
    }

    /**
     * Finds terms that stand as in a phrase: the phrase as one, or where terms may have moved each
     * of them.
     */
    List<Span> phrase(List<LiveAnalysis.Term> phrase, int slop) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < phrase.size(); i++) {
            List<LiveAnalysis.Term> at = byTerm.getOrDefault(phrase.get(i).term(), List.of());
            add(matches, at, i, phrase.get(i));
        }
        return meetings(matches, phrase.size(), slop);
    }

    /** Finds terms that stand in a row, the last of them perhaps only the beginning of one. */
    List<Span> phrasePrefix(List<LiveAnalysis.Term> phrase) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < phrase.size() - 1; i++) {
            List<LiveAnalysis.Term> at = byTerm.getOrDefault(phrase.get(i).term(), List.of());
            add(matches, at, i, phrase.get(i));
        }
        if (!phrase.isEmpty()) {
            LiveAnalysis.Term last = phrase.getLast();
            List<LiveAnalysis.Term> begun =
                    terms.stream().filter(term -> term.term().startsWith(last.term())).toList();
            add(matches, begun, phrase.size() - 1, last);
        }
        return meetings(matches, phrase.size(), 0);
    }

    /**
     * A term that may be one of a phrase's.
     *
     * @param at where the phrase would begin
     * @param index which of the phrase's
     */
    private record Match(int at, int index, LiveAnalysis.Term term) {}

    private static void add(
            List<Match> matches, List<LiveAnalysis.Term> at, int index, LiveAnalysis.Term wanted) {
        at.forEach(
                term -> matches.add(new Match(term.position() - wanted.position(), index, term)));
    }

    private static List<Span> meetings(List<Match> matches, int size, int slop) {
        matches.sort(Comparator.comparingInt(Match::at));
        List<Span> spans = new ArrayList<>();
        int[] counts = new int[size];
        int present = 0;
        int left = 0;
        for (int right = 0; right < matches.size(); right++) {
            present += counts[matches.get(right).index()]++ == 0 ? 1 : 0;
            while (matches.get(right).at() - matches.get(left).at() > slop) {
                present -= --counts[matches.get(left++).index()] == 0 ? 1 : 0;
            }
            if (present == size) {
                List<Match> met = matches.subList(left, right + 1);
                spans.addAll(slop == 0 ? List.of(whole(met)) : each(met));
            }
        }
        return spans;
    }

    private static List<Span> each(List<Match> met) {
        return spans(met.stream().map(Match::term).toList());
    }

    private static Span whole(List<Match> met) {
        return new Span(
                met.stream().mapToInt(match -> match.term().start()).min().orElseThrow(),
                met.stream().mapToInt(match -> match.term().end()).max().orElseThrow());
    }
}
