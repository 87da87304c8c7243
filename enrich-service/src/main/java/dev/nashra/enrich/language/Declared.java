package dev.nashra.enrich.language;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language that the publisher says.
 *
 * @param tag BCP 47 in its usual form; {@link Language#UNDECIDED} if not said or unreadable
 * @param code its language, as the detector calls it
 */
record Declared(String tag, String code) {
    /** What else publishers write. */
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("nb", "no"),
                    Map.entry("nn", "no"),
                    Map.entry("iw", "he"),
                    Map.entry("in", "id"),
                    Map.entry("ji", "yi"),
                    Map.entry("fil", "tl"),
                    Map.entry("kmr", "ku"),
                    Map.entry("prs", "fa"),
                    Map.entry("pes", "fa"),
                    Map.entry("arb", "ar"),
                    Map.entry("cmn", "zh"),
                    Map.entry("sh", "sr"),
                    Map.entry("bs", "hr"));

    static Declared of(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return new Declared(Language.UNDECIDED, Language.UNDECIDED);
        }
        Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
        String language = locale.getLanguage();
        if (language.isEmpty()) {
            return new Declared(Language.UNDECIDED, Language.UNDECIDED);
        }
        String code = OTHER_NAMES.getOrDefault(language, language);
        return new Declared(code.equals(language) ? locale.toLanguageTag() : code, code);
    }

    boolean isSaid() {
        return !code.equals(Language.UNDECIDED);
    }
}
