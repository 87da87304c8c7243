package dev.nashra.enrich.tag;

import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of one or more words, found by their first word.
 *
 * <p>Names may be added by one thread only, before others look for them.
 */
public final class PhraseBook {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /**
     * A name.
     *
     * @param words folded, at least one
     * @param known what it names
     * @param capitals it is an abbreviation, which counts in capitals only
     * @param small it is written small, as adjectives are in most languages
     */
    private record Phrase(List<String> words, Known known, boolean capitals, boolean small) {}

    /**
     * A name where it stands.
     *
     * @param known what is named
     * @param words how many
     * @param stem the first word without its clitics
     */
    public record Match(Known known, int words, String stem) {}

    /** Adds a name as printed; the first of two equal ones counts. */
    public void add(String name, Known known) {
        List<String> words = Words.of(name).stream().map(Words.Word::text).toList();
        if (words.isEmpty()) {
            return;
        }
        boolean capitals = name.length() <= 5 && name.chars().allMatch(c -> c < 128 && !isSmall(c));
        List<Phrase> phrases =
                byFirstWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>(2));
        int at = 0;
        while (at < phrases.size() && phrases.get(at).words().size() >= words.size()) {
            if (phrases.get(at).words().equals(words)) {
                return;
            }
            at++;
        }
        phrases.add(at, new Phrase(words, known, capitals, Character.isLowerCase(name.charAt(0))));
    }

    /** Says whether a name begins with a folded word as it is. */
    public boolean starts(String word) {
        return byFirstWord.containsKey(word);
    }

    /** Gives the longest name that begins with a word, null if none does. */
    public @Nullable Match at(Passage passage, int at) {
        Match longest = null;
        String word = passage.word(at);
        if (!Clitics.mayHave(word)) {
            return longest(byFirstWord.get(word), word, passage, at, null);
        }
        for (String stem : Clitics.stems(word)) {
            longest = longest(byFirstWord.get(stem), stem, passage, at, longest);
        }
        return longest;
    }

    private static @Nullable Match longest(
            @Nullable List<Phrase> phrases,
            String stem,
            Passage passage,
            int at,
            @Nullable Match longest) {
        if (phrases == null) {
            return longest;
        }
        for (Phrase phrase : phrases) {
            if (longest != null && longest.words() >= phrase.words().size()) {
                return longest;
            }
            if (stands(phrase, passage, at)) {
                return new Match(phrase.known(), phrase.words().size(), stem);
            }
        }
        return longest;
    }

    private static boolean stands(Phrase phrase, Passage passage, int at) {
        for (int i = 1; i < phrase.words().size(); i++) {
            if (!phrase.words().get(i).equals(passage.word(at + i)) || !passage.joined(at + i)) {
                return false;
            }
        }
        return phrase.capitals()
                ? passage.isAllCapitals(at)
                : phrase.small() || !passage.isLowerCase(at);
    }

    private static boolean isSmall(int letter) {
        return letter >= 'a' && letter <= 'z';
    }
}
