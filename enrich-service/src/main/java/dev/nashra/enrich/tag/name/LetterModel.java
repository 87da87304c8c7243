package dev.nashra.enrich.tag.name;

/**
 * Says from the letters of an Arabic word whether it looks like a foreign name: the logarithm of
 * how much likelier its groups of three letters are in names than in everyday words, per letter.
 *
 * <p>Learnt when it is made, from the lists that ship; no text is behind it.
 */
final class LetterModel {
    private static final char FIRST_LETTER = '\u0621';
    private static final int LETTERS = 0x2A;
    private static final int OTHER = 0;
    private static final int START = LETTERS + 1;
    private static final int END = LETTERS + 2;
    private static final int SYMBOLS = LETTERS + 3;

    /** How many sightings the guess from pairs of letters is worth. */
    private static final int SMOOTHING = 30;

    /** By three letters: how much likelier in a name, natural logarithm. */
    private final float[] ratios = new float[SYMBOLS * SYMBOLS * SYMBOLS];

    /** Learns from names and from everyday words, folded. */
    LetterModel(Iterable<String> names, Iterable<String> words) {
        Counts inNames = new Counts(names);
        Counts inWords = new Counts(words);
        for (int triple = 0; triple < ratios.length; triple++) {
            ratios[triple] = (float) Math.log(inNames.chance(triple) / inWords.chance(triple));
        }
    }

    /**
     * Gives how much more a word looks like a foreign name than like an everyday word.
     *
     * @param word folded, not empty
     * @return natural logarithm per letter, about -3 to 3
     */
    double foreignness(String word) {
        double sum = 0;
        int pair = START * SYMBOLS + symbol(word.charAt(0));
        for (int i = 1; i <= word.length(); i++) {
            int next = i < word.length() ? symbol(word.charAt(i)) : END;
            int triple = pair * SYMBOLS + next;
            sum += ratios[triple];
            pair = triple % (SYMBOLS * SYMBOLS);
        }
        return sum / word.length();
    }

    private static int symbol(char letter) {
        int at = letter - FIRST_LETTER;
        return at >= 0 && at < LETTERS ? at + 1 : OTHER;
    }

    /** How often groups of two and of three letters stand in words. */
    private static final class Counts {
        private final int[] triples = new int[SYMBOLS * SYMBOLS * SYMBOLS];
        private final int[] pairs = new int[SYMBOLS * SYMBOLS];
        private int total;

        Counts(Iterable<String> words) {
            for (String word : words) {
                int pair = START * SYMBOLS + symbol(word.charAt(0));
                count(pair);
                for (int i = 1; i <= word.length(); i++) {
                    int next = i < word.length() ? symbol(word.charAt(i)) : END;
                    triples[pair * SYMBOLS + next]++;
                    pair = (pair * SYMBOLS + next) % (SYMBOLS * SYMBOLS);
                    count(pair);
                }
            }
        }

        private void count(int pair) {
            pairs[pair]++;
            total++;
        }

        /** The third letter after the first two, backed by the share of the last two. */
        double chance(int triple) {
            int before = pairs[triple / SYMBOLS];
            int last = pairs[triple % (SYMBOLS * SYMBOLS)];
            double backing = (last + .5) / (total + 500) * 30;
            return (triples[triple] + SMOOTHING * backing) / (before + SMOOTHING);
        }
    }
}
