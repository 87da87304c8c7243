package dev.nashra.enrich.tag.topic;

import dev.nashra.enrich.tag.Field;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A term at its place in an article.
 *
 * @param wordsBefore in the field
 * @param start first UTF-16 code unit in the field
 * @param end one past the last
 */
record Mention(Term term, Field field, int wordsBefore, int start, int end) {
    /** Gives all terms of an article in its order; of those that overlap, the first and longest. */
    static List<Mention> in(Reading reading, Lexicon lexicon) {
        List<Mention> mentions = new ArrayList<>();
        for (Field field : Field.values()) {
            addAll(mentions, field, reading.text(field), reading.words(field), lexicon);
        }
        return mentions;
    }

    private static void addAll(
            List<Mention> mentions,
            Field field,
            String text,
            List<Words.Word> words,
            Lexicon lexicon) {
        int[] numbers = lexicon.vocabulary().numbers(words);
        int at = 0;
        while (at < numbers.length) {
            int start = words.get(at).start();
            Term term = lexicon.at(numbers, at, Character.isUpperCase(text.charAt(start)));
            if (term == null) {
                at++;
                continue;
            }
            int next = at + term.words().length;
            mentions.add(new Mention(term, field, at, start, words.get(next - 1).end()));
            at = next;
        }
    }
}
