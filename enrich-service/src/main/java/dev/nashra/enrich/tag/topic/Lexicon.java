package dev.nashra.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All terms of all languages, found by their first word. */
final class Lexicon {
    private static final Comparator<Term> LONGEST_FIRST =
            Comparator.comparingInt(term -> -term.words().length);

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<List<Integer>, Term> byWords = new HashMap<>();
    private final Map<Integer, List<Term>> byFirstWord = new HashMap<>();

    /**
     * Makes terms of lines. Words that are terms come first, then their forms, then the words of
     * phrases: so a word that is a term of its own is never taken for a form of another, and
     * phrases have their words in all forms.
     */
    Lexicon(List<Entry> entries) {
        List<Entry> singles = entries.stream().filter(Entry::isSingle).toList();
        singles.forEach(entry -> vocabulary.add(entry.words().getFirst()));
        singles.stream()
                .filter(entry -> !entry.isExact())
                .forEach(entry -> vocabulary.inflect(entry.words().getFirst()));
        entries.stream()
                .filter(entry -> !entry.isSingle())
                .flatMap(entry -> entry.words().stream())
                .forEach(vocabulary::inflect);
        entries.forEach(this::add);
        byFirstWord.values().forEach(terms -> terms.sort(LONGEST_FIRST));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Gives the longest term that begins at a word; null if none does. */
    @Nullable Term at(int[] words, int at, boolean isCapital) {
        for (Term term : byFirstWord.getOrDefault(words[at], List.of())) {
            if ((isCapital || !term.isCapitalised()) && stands(term.words(), words, at)) {
                return term;
            }
        }
        return null;
    }

    private void add(Entry entry) {
        List<Integer> words = entry.words().stream().map(vocabulary::add).toList();
        Term term = byWords.get(words);
        if (term == null) {
            term =
                    new Term(
                            words.stream().mapToInt(i -> i).toArray(),
                            entry.isCapitalised(),
                            new ArrayList<>());
            byWords.put(words, term);
            byFirstWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(term);
        }
        if (entry.vote() != null) {
            term.vote(entry.vote());
        }
    }

    private static boolean stands(int[] term, int[] words, int at) {
        if (at + term.length > words.length) {
            return false;
        }
        for (int i = 1; i < term.length; i++) {
            if (term[i] != words[at + i]) {
                return false;
            }
        }
        return true;
    }
}
