package dev.nashra.benchmarks.streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The words of one language: those of the sample, the most frequent first, then invented ones. They
 * are drawn as in any language, the word of rank r in proportion to 1/r (Zipf), so that most are
 * common and some are seen once in ten thousand articles.
 */
final class Lexicon {
    private static final int WORDS = 60_000;
    private static final int FUNCTION_WORDS = 60;
    private static final Map<String, String[]> SYLLABLES =
            Map.of(
                    "ar",
                    ("با تا را سا ما نا وا لا غا دي ري سي مي ني لي غي بو رو سو مو نو لو غو دان ران سار مير نور"
                                    + " ليم باد كور زان ود شير طال حام فيد قاس جون")
                            .split(" "),
                    "en",
                    ("ba ta ra sa ma na va la ga di ri si mi ni li gi bo ro so mo no lo go dan ran sar mir nor lim"
                                    + " bad kor zan wen shir tal ham fed kas jon")
                            .split(" "));

    private final String[] syllables;
    private final List<String> ranked;
    private final Set<String> functionWords;

    /** Learns from sentences; the same seed invents the same words. */
    Lexicon(String language, List<String> sentences, long seed) {
        syllables = SYLLABLES.getOrDefault(language, new String[0]);
        Map<String, Integer> counts = new HashMap<>();
        for (String sentence : sentences) {
            for (String word : sentence.split(" ")) {
                if (word.codePoints().allMatch(Character::isLetter)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        List<String> known =
                counts.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<String, Integer> e) -> -e.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
        functionWords = Set.copyOf(known.subList(0, Math.min(FUNCTION_WORDS, known.size())));
        Set<String> all = new LinkedHashSet<>(known.subList(functionWords.size(), known.size()));
        Random random = new Random(seed);
        while (all.size() < WORDS) {
            all.add(invent(random, 2 + random.nextInt(3)));
        }
        ranked = new ArrayList<>(all);
    }

    /** Tells whether a word only holds others together. */
    boolean isFunctionWord(String word) {
        return functionWords.contains(word);
    }

    /** Draws a word: the density of 1/r over ranks, by inversion. */
    String word(Random random) {
        return ranked.get((int) Math.pow(ranked.size(), random.nextDouble()) - 1);
    }

    /** Invents a name of one word. */
    String name(Random random) {
        String name = invent(random, 2 + random.nextInt(2));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String invent(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}
