package dev.nashra.copies.fingerprint;

import org.jspecify.annotations.Nullable;

/** Makes fingerprints: a pure function of what an article says. */
public final class Fingerprinter {
    private Fingerprinter() {}

    /**
     * Fingerprints a text of unknown origin.
     *
     * @param language ISO 639 code, for the choice of function words; any
     * @param headline null if there is none
     * @param body null if there is none
     */
    public static Fingerprint of(
            String language, @Nullable String headline, @Nullable String body) {
        return of(language, Origin.NONE, headline, body);
    }

    /**
     * Fingerprints an article.
     *
     * @param language ISO 639 code, for the choice of function words; any
     * @param origin where and when it says it was published
     * @param headline null if there is none
     * @param body null if there is none
     */
    public static Fingerprint of(
            String language, Origin origin, @Nullable String headline, @Nullable String body) {
        ReportText text = ReportText.of(FunctionWords.of(language), headline, body);
        int[] words = text.words().first(Fingerprint.MAX_WORDS);
        return new Fingerprint(
                text.title().first(Fingerprint.MAX_TITLE_WORDS), words, RareKeys.of(words), origin);
    }
}
