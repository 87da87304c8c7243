package dev.nashra.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The terms of a text by where they stand, matched as Lucene matches. */
final class LiveText {
    /** The text that says nothing. */
    static final LiveText EMPTY = new LiveText(Map.of());

    private final Map<String, List<Integer>> positions;

    private LiveText(Map<String, List<Integer>> positions) {
        this.positions = positions;
    }

    static LiveText of(LiveAnalysis analysis, String text) {
        Map<String, List<Integer>> positions = new HashMap<>();
        for (LiveAnalysis.Term term : analysis.terms(text)) {
            positions.computeIfAbsent(term.term(), t -> new ArrayList<>()).add(term.position());
        }
        return new LiveText(positions);
    }

    /** Texts of one field, far from each other. */
    static LiveText ofEach(LiveAnalysis analysis, List<String> texts) {
        Map<String, List<Integer>> positions = new HashMap<>();
        int from = 0;
        for (String text : texts) {
            int next = from;
            for (LiveAnalysis.Term term : analysis.terms(text)) {
                positions
                        .computeIfAbsent(term.term(), t -> new ArrayList<>())
                        .add(from + term.position());
                next = from + term.position() + 1;
            }
            from = next + Names.GAP;
        }
        return new LiveText(positions);
    }

    /** Tells whether any term is meant. */
    boolean hasAny(Predicate<String> meant) {
        return positions.keySet().stream().anyMatch(meant);
    }

    /**
     * Tells whether terms stand as in a phrase.
     *
     * @param phrase its terms; none are nowhere
     * @param slop by how many places in all they may be moved (Lucene's sloppy phrase)
     */
    boolean hasPhrase(List<LiveAnalysis.Term> phrase, int slop) {
        List<List<Integer>> starts = new ArrayList<>();
        for (LiveAnalysis.Term term : phrase) {
            starts.add(starts(positions.getOrDefault(term.term(), List.of()), term));
        }
        return meet(starts, slop);
    }

    /** Tells whether terms stand in a row, the last of them perhaps only the beginning of one. */
    boolean hasPhrasePrefix(List<LiveAnalysis.Term> phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        List<List<Integer>> starts = new ArrayList<>();
        for (LiveAnalysis.Term term : phrase.subList(0, phrase.size() - 1)) {
            starts.add(starts(positions.getOrDefault(term.term(), List.of()), term));
        }
        LiveAnalysis.Term last = phrase.getLast();
        TreeSet<Integer> any = new TreeSet<>();
        positions.forEach(
                (term, at) -> {
                    if (term.startsWith(last.term())) {
                        any.addAll(at);
                    }
                });
        starts.add(starts(new ArrayList<>(any), last));
        return meet(starts, 0);
    }

    /** Where a phrase would begin that has the term where it stands. */
    private static List<Integer> starts(List<Integer> at, LiveAnalysis.Term term) {
        return at.stream().map(position -> position - term.position()).toList();
    }

    private record Start(int at, int term) {}

    /** Whether one beginning of each can be chosen so that none are further apart than allowed. */
    private static boolean meet(List<List<Integer>> starts, int slop) {
        if (starts.isEmpty()) {
            return false;
        }
        List<Start> all = new ArrayList<>();
        for (int term = 0; term < starts.size(); term++) {
            for (int at : starts.get(term)) {
                all.add(new Start(at, term));
            }
        }
        all.sort(Comparator.comparingInt(Start::at));
        int[] counts = new int[starts.size()];
        int present = 0;
        int left = 0;
        for (Start right : all) {
            present += counts[right.term()]++ == 0 ? 1 : 0;
            while (right.at() - all.get(left).at() > slop) {
                present -= --counts[all.get(left++).term()] == 0 ? 1 : 0;
            }
            if (present == starts.size()) {
                return true;
            }
        }
        return false;
    }
}
