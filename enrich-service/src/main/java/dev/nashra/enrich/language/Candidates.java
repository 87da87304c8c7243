package dev.nashra.enrich.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All languages, those of one script side by side. */
final class Candidates {
    static final Candidates KNOWN =
            new Candidates(
                    Resources.lines("languages.tsv").stream().skip(1).map(Candidate::of).toList());

    private final List<Candidate> all;
    private final Map<Writing, Span> spans = new EnumMap<>(Writing.class);

    /**
     * Where the languages of one script stand.
     *
     * @param from the first
     * @param to behind the last
     */
    record Span(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /**
     * Orders candidates.
     *
     * @throws IllegalArgumentException if those of one script do not stand together
     */
    Candidates(List<Candidate> candidates) {
        all = List.copyOf(candidates);
        List<Writing> begun = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Writing script = all.get(i).script();
            if (begun.isEmpty() || begun.getLast() != script) {
                if (begun.contains(script)) {
                    throw new IllegalArgumentException(all.get(i).code() + " stands apart");
                }
                begun.add(script);
                spans.put(script, new Span(i, i));
            }
            spans.computeIfPresent(script, (key, span) -> new Span(span.from(), span.to() + 1));
        }
    }

    int size() {
        return all.size();
    }

    Candidate get(int index) {
        return all.get(index);
    }

    /** Gives where the languages of a script stand. */
    Span of(Writing script) {
        Span span = spans.get(script);
        if (span == null) {
            throw new IllegalStateException("no language is written in " + script);
        }
        return span;
    }

    /**
     * Finds a language.
     *
     * @param name its code, with {@code /} and the script if it has several
     * @throws IllegalArgumentException if there is none
     */
    int find(String name) {
        String[] parts = name.split("/");
        for (int i = 0; i < all.size(); i++) {
            Candidate candidate = all.get(i);
            if (candidate.code().equals(parts[0])
                    && (parts.length == 1 || candidate.script().name().equals(parts[1]))) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no language " + name);
    }
}
