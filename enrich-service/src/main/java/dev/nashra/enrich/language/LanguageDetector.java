package dev.nashra.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Decides a text's language with OpenNLP's model of 183, limited to those that news comes in.
 *
 * <p>The declared language is checked, not believed: it decides only where the text does not, and
 * keeps its region where both agree ({@code pt-BR}). Not thread-safe; the model behind it is
 * shared.
 */
public final class LanguageDetector {
    private static final Set<String> NEWS_LANGUAGES =
            Set.of(
                    "ar", "az", "bg", "bn", "ckb", "cs", "da", "de", "el", "en", "es", "et", "fa",
                    "fi", "fr", "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "ko", "ku",
                    "lt", "lv", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq",
                    "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "uz", "vi", "zh");

    /** The model's ISO 639-3 codes that are not the three-letter form of the two-letter code. */
    private static final Map<String, String> MACROLANGUAGES =
            Map.of(
                    "cmn", "zh", "pes", "fa", "nob", "no", "nno", "no", "lvs", "lv", "ekk", "et",
                    "kmr", "ku", "uzn", "uz", "pus", "ps", "azj", "az");

    private static final Map<String, String> CODES = codes();

    /** Letters that say enough; reading on costs time and menus at the end mislead. */
    private static final int LETTERS_READ = 600;

    private static final int FEWEST_LETTERS = 12;

    /** Share of the likeliest language's confidence from which a declared language is believed. */
    private static final double PLAUSIBLE = 0.5;

    private final LanguageDetectorME detector;

    /** Makes a detector over the shared model. */
    public LanguageDetector() {
        this.detector = new LanguageDetectorME(Model.SHARED);
    }

    /**
     * Decides.
     *
     * @param declared BCP 47, as the publisher said; null if not said
     * @param headline null if there is none
     * @param body null if there is none
     */
    public Language detect(
            @Nullable String declared, @Nullable String headline, @Nullable String body) {
        String text = sample(headline, body);
        if (text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return declaredOr(declared, new Language(Language.UNDECIDED, 0));
        }
        Language written = Scripts.language(text);
        Map<String, Double> shares =
                written == null ? shares(text) : Map.of(written.code(), written.confidence());
        String best =
                shares.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(Language.UNDECIDED);
        double share = shares.getOrDefault(best, 0.0);
        if (declared != null) {
            String tag = tag(declared);
            double claimed = shares.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), 0.0);
            if (claimed > 0 && claimed >= share * PLAUSIBLE) {
                return new Language(tag, rounded(claimed));
            }
        }
        return new Language(best, rounded(share));
    }

    private Map<String, Double> shares(String text) {
        Map<String, Double> confidence = new HashMap<>();
        for (var prediction : detector.predictLanguages(text)) {
            String code = CODES.get(prediction.getLang());
            if (code != null) {
                confidence.merge(code, prediction.getConfidence(), Double::sum);
            }
        }
        double all = confidence.values().stream().mapToDouble(Double::doubleValue).sum();
        confidence.replaceAll((code, value) -> all > 0 ? value / all : 0);
        return confidence;
    }

    private static Language declaredOr(@Nullable String declared, Language otherwise) {
        String code = declared == null ? Language.UNDECIDED : tag(declared);
        return code.equals(Language.UNDECIDED)
                ? otherwise
                : new Language(code, otherwise.confidence());
    }

    private static String tag(String declared) {
        return Locale.forLanguageTag(declared).toLanguageTag();
    }

    private static String sample(@Nullable String headline, @Nullable String body) {
        String text = (headline == null ? "" : headline + "\n") + (body == null ? "" : body);
        return text.substring(0, Math.min(text.length(), LETTERS_READ));
    }

    private static double rounded(double confidence) {
        return Math.round(Math.min(1, confidence) * 1_000) / 1_000.0;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(MACROLANGUAGES);
        codes.putAll(
                Arrays.stream(Locale.getISOLanguages())
                        .filter(NEWS_LANGUAGES::contains)
                        .collect(
                                Collectors.toMap(
                                        code -> Locale.of(code).getISO3Language(), c -> c)));
        codes.put("ckb", "ckb");
        return Map.copyOf(codes);
    }

    /** The model, read once when it is first needed. */
    private static final class Model {
        static final LanguageDetectorModel SHARED = read();

        private static LanguageDetectorModel read() {
            try (InputStream in =
                    LanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the language model is damaged", e);
            }
        }
    }
}
