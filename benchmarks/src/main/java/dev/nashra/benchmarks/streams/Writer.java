package dev.nashra.benchmarks.streams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Writes articles that nobody wrote: the sentences of the sample, with most of their words drawn
 * anew, around names and figures of the article's own.
 */
final class Writer {
    private static final double REDRAWN = .65;
    private static final double NAMED = .18;
    private static final int LONGEST_KEPT = 3;

    private final String language;
    private final List<String> sentences;
    private final Lexicon lexicon;

    Writer(String language, List<String> sentences, Lexicon lexicon) {
        this.language = language;
        this.sentences = sentences;
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    String language() {
        return language;
    }

    /** Writes an article of 5 to 14 paragraphs. */
    Draft article(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            names.add(lexicon.name(random));
        }
        List<String> paragraphs = new ArrayList<>();
        int count = 5 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            paragraphs.add(paragraph(names, random));
        }
        return new Draft(
                language,
                headline(paragraphs.getFirst(), random),
                paragraphs,
                new HashSet<>(names));
    }

    /** Writes one more paragraph of an article. */
    String paragraph(Iterable<String> names, Random random) {
        List<String> known = new ArrayList<>();
        names.forEach(known::add);
        known.sort(null);
        return sentence(known, random) + " " + sentence(known, random);
    }

    /** Makes a headline out of the words of a paragraph. */
    String headline(String paragraph, Random random) {
        List<String> words = new ArrayList<>(List.of(paragraph.split("\\s+")));
        int length = Math.min(words.size(), 6 + random.nextInt(5));
        while (words.size() > length) {
            words.remove(random.nextInt(words.size()));
        }
        return String.join(" ", words).replaceAll("[.:،,]+$", "");
    }

    private String sentence(List<String> names, Random random) {
        String[] words = sentences.get(random.nextInt(sentences.size())).split(" ");
        int kept = 0;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean isFigure = word.codePoints().anyMatch(Character::isDigit);
            boolean stays = lexicon.isFunctionWord(word) && kept < LONGEST_KEPT;
            if (isFigure) {
                words[i] = Integer.toString(1 + random.nextInt(1 << 3 + random.nextInt(12)));
                kept = 0;
            } else if (stays || (kept < LONGEST_KEPT && random.nextDouble() > REDRAWN)) {
                kept++;
            } else {
                words[i] = random.nextDouble() < NAMED ? any(names, random) : lexicon.word(random);
                kept = 0;
            }
        }
        String text = String.join(" ", words);
        return text.matches(".*[.؟!]$") ? text : text + ".";
    }

    private static String any(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
