package dev.nashra.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages that letters alone give away. Quicker than a model, and surer: a model weighs ه at
 * the end of words more than the lack of any گ or پ, so Arabic typed without hamza and ta marbuta
 * looks Persian to it.
 */
final class Scripts {
    /**
     * Share of all letters that must be in the one script: names and links are often in another.
     */
    private static final double MOST = 0.85;

    /**
     * Letters from which it is no accident that none of گ پ چ ژ ی ک ہ ے is among them, without
     * which Persian, Urdu, Pashto and Kurdish cannot write two sentences.
     */
    private static final int TELLING_LETTERS = 100;

    private static final Map<UnicodeScript, String> ONE_LANGUAGE =
            Map.of(
                    UnicodeScript.HEBREW, "he",
                    UnicodeScript.GREEK, "el",
                    UnicodeScript.THAI, "th",
                    UnicodeScript.HANGUL, "ko",
                    UnicodeScript.ARMENIAN, "hy",
                    UnicodeScript.GEORGIAN, "ka",
                    UnicodeScript.TAMIL, "ta");

    private Scripts() {}

    /** Gives the language, its confidence the share of its letters; null if letters do not tell. */
    static @Nullable Language language(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int all = 0;
        int arabic = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int letter = text.codePointAt(i);
            if (Character.isLetter(letter)) {
                all++;
                arabic += isArabic(letter) ? 1 : 0;
                letters.merge(UnicodeScript.of(letter), 1, Integer::sum);
            }
        }
        int inArabicScript = letters.getOrDefault(UnicodeScript.ARABIC, 0);
        if (arabic == inArabicScript && arabic >= TELLING_LETTERS && arabic >= all * MOST) {
            return language("ar", arabic, all);
        }
        for (var count : letters.entrySet()) {
            String code = ONE_LANGUAGE.get(count.getKey());
            if (code != null && count.getValue() >= all * MOST) {
                return language(code, count.getValue(), all);
            }
        }
        return null;
    }

    private static Language language(String code, int letters, int all) {
        return new Language(code, Math.round(1_000.0 * letters / all) / 1_000.0);
    }

    /** U+0621 to U+064A without the additions at 063B to 063F; tatweel is common to all. */
    private static boolean isArabic(int letter) {
        return letter >= 0x621 && letter <= 0x63A || letter >= 0x640 && letter <= 0x64A;
    }
}
