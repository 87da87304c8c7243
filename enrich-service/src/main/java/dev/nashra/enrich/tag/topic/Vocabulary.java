package dev.nashra.enrich.tag.topic;

import dev.nashra.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the words that occur in terms, each with its {@link Inflections}. */
final class Vocabulary {
    /** The number of all words in no term. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> byForm = new HashMap<>();
    private int size;

    /**
     * Adds a word in the form it is listed in.
     *
     * @param word folded
     * @return its number; that of the word it is a form of, if there is one
     */
    int add(String word) {
        Integer known = byForm.putIfAbsent(listed(word), size);
        return known != null ? known : size++;
    }

    /** Adds the other forms of a word, except those that are words of their own. */
    void inflect(String word) {
        int number = add(word);
        Inflections.of(listed(word)).forEach(form -> byForm.putIfAbsent(form, number));
    }

    /** Gives the numbers of the words of a text, {@link #UNKNOWN} for those in no term. */
    int[] numbers(List<Words.Word> words) {
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(words.get(i).text());
        }
        return numbers;
    }

    /** Looks a word up as it is written, then under more and more clitics. */
    private int number(String word) {
        for (String form : Clitics.under(word)) {
            Integer number = byForm.get(form);
            if (number != null) {
                return number;
            }
        }
        return UNKNOWN;
    }

    private static String listed(String word) {
        return Inflections.isArabic(word) ? Clitics.withoutArticle(word) : word;
    }
}
