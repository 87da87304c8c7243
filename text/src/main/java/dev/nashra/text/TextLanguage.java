package dev.nashra.text;

import java.util.Locale;

/**
 * How a text is split into words and stemmed, in the index and by rules alike: by Lucene's analyzer
 * of that language. In the index each has its own sub-field, and an article's text stands in
 * exactly one.
 */
public enum TextLanguage {
    /** Arabic. */
    AR,
    /** English. */
    EN,
    /** French. */
    FR,
    /** German. */
    DE,
    /** Spanish. */
    ES,
    /** Russian. */
    RU,
    /** Turkish. */
    TR,
    /** Persian. */
    FA,
    /** Chinese, Japanese, Korean: pairs of characters. */
    CJK,
    /** Everything else, the undecided included: words as they are, in lower case. */
    OTHER;

    /**
     * Finds the field for a language.
     *
     * @param tag BCP 47, such as {@code ar-EG}, or {@code und}
     */
    public static TextLanguage of(String tag) {
        return switch (primary(tag)) {
            case "ar" -> AR;
            case "en" -> EN;
            case "fr" -> FR;
            case "de" -> DE;
            case "es" -> ES;
            case "ru" -> RU;
            case "tr" -> TR;
            case "fa" -> FA;
            case "zh", "ja", "ko" -> CJK;
            default -> OTHER;
        };
    }

    /**
     * Gives the language without script and region, in lower case.
     *
     * @param tag BCP 47
     */
    public static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Gives the name of the sub-field, as in {@code headline.ar}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
