package dev.nashra.copies.fingerprint;

import java.util.List;
import java.util.Set;
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
        Set<String> functionWords = FunctionWords.of(language);
        List<String> title = ReportText.title(headline);
        int[] words = codes(ReportText.words(title, body), functionWords, Fingerprint.MAX_WORDS);
        return new Fingerprint(
                codes(title, functionWords, Fingerprint.MAX_TITLE_WORDS),
                words,
                RareKeys.of(words),
                origin);
    }

    private static int[] codes(List<String> words, Set<String> functionWords, int limit) {
        int[] codes = new int[Math.min(limit, words.size())];
        for (int i = 0; i < codes.length; i++) {
            String word = words.get(i);
            codes[i] = WordCode.of(word, functionWords.contains(word));
        }
        return codes;
    }
}
