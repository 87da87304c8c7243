package dev.nashra.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the special letters of languages say: one that a language does not have speaks against it,
 * and so does the lack of all that it has. Not thread-safe.
 */
final class LetterEvidence {
    /** Nats against a language for a letter it does not have, and for each time more. */
    private static final double FOREIGN = 1.6;

    /** Cyrillic alphabets lend each other no letters, even in names. */
    private static final double FOREIGN_CYRILLIC = 3.5;

    private static final double AGAIN = .5;
    private static final int MOST_TIMES = 4;

    /** Names bring foreign letters along, and telegrams leave one's own out. */
    private static final double MOST_AGAINST = 9;

    private static final double MOST_FOR_ABSENCE = 3;
    private static final double ABSENCE = .5;
    private static final char KANA = 'の';

    private final Candidates candidates;

    /** By UTF-16 unit; null if it is no special letter. */
    private final @Nullable Special[] specials = new Special[Character.MAX_VALUE + 1];

    private final List<Special> found = new ArrayList<>();
    private final double[] against;
    private final int[] own;

    /** A letter that some languages of its script have. */
    private static final class Special {
        final boolean[] has;
        final boolean[] tells;
        int times;

        Special(int languages) {
            has = new boolean[languages];
            tells = new boolean[languages];
        }
    }

    LetterEvidence(Candidates candidates) {
        this.candidates = candidates;
        for (int i = 0; i < candidates.size(); i++) {
            for (char letter : candidates.get(i).telling().toCharArray()) {
                special(letter).tells[i] = true;
                special(letter).has[i] = true;
            }
            for (char letter : candidates.get(i).others().toCharArray()) {
                special(letter).has[i] = true;
            }
        }
        against = new double[candidates.size()];
        own = new int[candidates.size()];
    }

    /** Adds the evidence of a text's letters to the sums of the languages of a script. */
    void add(Spelled text, Candidates.Span span, double[] sums) {
        for (int i = span.from(); i < span.to(); i++) {
            against[i] = 0;
            own[i] = 0;
        }
        count(text);
        for (Special special : found) {
            weigh(special, span);
            special.times = 0;
        }
        found.clear();
        for (int i = span.from(); i < span.to(); i++) {
            double absence =
                    own[i] > 0
                            ? 0
                            : -ABSENCE * text.letters() * Math.log1p(-candidates.get(i).rate());
            sums[i] -= Math.min(against[i], MOST_AGAINST) + Math.min(absence, MOST_FOR_ABSENCE);
        }
    }

    private Special special(char letter) {
        Special special = specials[letter];
        if (special == null) {
            special = new Special(candidates.size());
            specials[letter] = special;
        }
        return special;
    }

    private void count(Spelled text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.at(i);
            if (unit > 0x7f) {
                Special special = specials[isKana(unit) ? KANA : unit];
                if (special != null && special.times++ == 0) {
                    found.add(special);
                }
            }
        }
    }

    private void weigh(Special special, Candidates.Span span) {
        boolean isCyrillic = candidates.get(span.from()).script() == Writing.CYRILLIC;
        double penalty =
                (isCyrillic ? FOREIGN_CYRILLIC : FOREIGN)
                        + AGAIN * (Math.min(special.times, MOST_TIMES) - 1);
        for (int i = span.from(); i < span.to(); i++) {
            own[i] += special.tells[i] ? special.times : 0;
            against[i] += special.has[i] ? 0 : penalty;
        }
    }

    private static boolean isKana(char unit) {
        return unit >= 0x3041 && unit <= 0x30ff && UnicodeScript.of(unit) != UnicodeScript.COMMON;
    }
}
