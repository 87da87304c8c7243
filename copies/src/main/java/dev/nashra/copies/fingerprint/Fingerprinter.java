package dev.nashra.copies.fingerprint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes fingerprints: a pure function of language, headline and body. */
public final class Fingerprinter {
    private Fingerprinter() {}

    /**
     * Fingerprints a text.
     *
     * @param language ISO 639 code, for the choice of function words; any
     * @param headline null if there is none
     * @param body null if there is none
     */
    public static Fingerprint of(
            String language, @Nullable String headline, @Nullable String body) {
        List<String> words = ReportText.words(headline, body);
        Set<String> functionWords = FunctionWords.of(language);
        int[] codes =
                words.stream()
                        .limit(Fingerprint.MAX_WORDS)
                        .mapToInt(word -> WordCode.of(word, functionWords.contains(word)))
                        .toArray();
        return new Fingerprint(codes);
    }
}
