package dev.nashra.benchmarks.tags;

import dev.nashra.enrich.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model of 183 languages as it comes, its likeliest of twenty; to compare with. */
final class BareModel {
    private static final Map<String, String> TWENTY =
            Map.ofEntries(
                    Map.entry("ara", "ar"),
                    Map.entry("eng", "en"),
                    Map.entry("fra", "fr"),
                    Map.entry("deu", "de"),
                    Map.entry("spa", "es"),
                    Map.entry("rus", "ru"),
                    Map.entry("cmn", "zh"),
                    Map.entry("tur", "tr"),
                    Map.entry("pol", "pl"),
                    Map.entry("ita", "it"),
                    Map.entry("pes", "fa"),
                    Map.entry("urd", "ur"),
                    Map.entry("por", "pt"),
                    Map.entry("nld", "nl"),
                    Map.entry("ukr", "uk"),
                    Map.entry("heb", "he"),
                    Map.entry("hin", "hi"),
                    Map.entry("jpn", "ja"),
                    Map.entry("kor", "ko"),
                    Map.entry("ind", "id"));

    private final LanguageDetectorME detector = new LanguageDetectorME(read());

    Language detect(String text) {
        for (var prediction : detector.predictLanguages(text)) {
            String code = TWENTY.get(prediction.getLang());
            if (code != null) {
                return new Language(code, prediction.getConfidence());
            }
        }
        return new Language(Language.UNDECIDED, 0);
    }

    private static LanguageDetectorModel read() {
        try (InputStream in = BareModel.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model is damaged", e);
        }
    }
}
