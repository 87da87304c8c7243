package dev.nashra.enrich.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Scripts, those put together that one text mixes. */
enum Writing {
    LATIN(.6),
    CYRILLIC(1),
    ARABIC(1),
    HEBREW(1),
    DEVANAGARI(1),
    BENGALI(1),
    /** Chinese characters, kana and bopomofo. */
    HAN(2.5),
    HANGUL(2),
    ETHIOPIC(1.5),
    GREEK(1),
    THAI(1),
    ARMENIAN(1),
    GEORGIAN(1),
    TAMIL(1),
    TELUGU(1),
    KANNADA(1),
    MALAYALAM(1),
    GUJARATI(1),
    GURMUKHI(1),
    SINHALA(1),
    KHMER(1),
    LAO(1),
    MYANMAR(1),
    ORIYA(1),
    THAANA(1);

    private final double weight;

    Writing(double weight) {
        this.weight = weight;
    }

    /**
     * Gives what a letter counts beside those of other scripts: how many it stands for, and less
     * for Latin ones, as names, links and menus in any text are in them.
     */
    double weight() {
        return weight;
    }

    /** Gives the script of a letter; null if no known language has it. */
    static @Nullable Writing of(int letter) {
        if (letter < 0x250) {
            return LATIN;
        }
        if (letter >= 0x400 && letter < 0x530) {
            return CYRILLIC;
        }
        if (letter >= 0x600 && letter < 0x780) {
            return ARABIC;
        }
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> HAN;
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case HANGUL -> HANGUL;
            case ETHIOPIC -> ETHIOPIC;
            case GREEK -> GREEK;
            case THAI -> THAI;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case GUJARATI -> GUJARATI;
            case GURMUKHI -> GURMUKHI;
            case SINHALA -> SINHALA;
            case KHMER -> KHMER;
            case LAO -> LAO;
            case MYANMAR -> MYANMAR;
            case ORIYA -> ORIYA;
            case THAANA -> THAANA;
            default -> null;
        };
    }
}
