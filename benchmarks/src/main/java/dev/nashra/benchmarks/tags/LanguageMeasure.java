package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.Progress;
import dev.nashra.benchmarks.copies.Table;
import dev.nashra.enrich.language.Language;
import dev.nashra.enrich.language.LanguageDetector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Languages of the beginnings of texts, beside the bare model, with confidence and speed. */
final class LanguageMeasure implements TagMeasure {
    private static final int[] CHARACTERS = {60, 200, 1_000, Integer.MAX_VALUE};
    private static final int MISTAKES_NAMED = 12;

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String takes() {
        return "language, and text or title and body";
    }

    @Override
    public boolean measures(TagFile file) {
        return LabelledText.areIn(file);
    }

    @Override
    public String measure(TagFile file) throws IOException, BadInput {
        List<LabelledText> texts = new ArrayList<>();
        file.objects(line -> texts.add(LabelledText.of(line)));
        texts.removeIf(text -> text.text().isEmpty());
        LanguageDetector detector = new LanguageDetector();
        Function<String, Language> ours = text -> detector.detect(null, null, text);
        BareModel bareModel = new BareModel();
        Table accuracy = new Table("first characters", "texts", "Nashra", "bare model of 20");
        Table confidence = new Table("confidence", "texts", "mean", "right");
        StringBuilder mistakes = new StringBuilder();
        for (int characters : CHARACTERS) {
            String named = characters == Integer.MAX_VALUE ? "all" : String.valueOf(characters);
            LanguageScore score = score(texts, characters, ours);
            LanguageScore bare = score(texts, characters, bareModel::detect);
            accuracy.row(named, texts.size(), four(score.accuracy()), four(bare.accuracy()));
            name(mistakes, named, score);
            name(mistakes, named + ", bare model", bare);
            if (characters == CHARACTERS[0]) {
                for (int bin = 0; bin < LanguageScore.bins(); bin++) {
                    confidence.row(LanguageScore.bin(bin, " to ")).beside(score.bin(bin));
                }
            }
        }
        LanguageSpeed speed = new LanguageSpeed(texts);
        return "%s%n%s%nconfidence at %d characters:%n%s%n%s"
                .formatted(
                        accuracy,
                        mistakes,
                        CHARACTERS[0],
                        confidence,
                        speed.beside("Nashra", ours, "bare model of 20", bareModel::detect));
    }

    private static LanguageScore score(
            List<LabelledText> texts, int characters, Function<String, Language> detector) {
        LanguageScore score = new LanguageScore();
        try (Progress progress = Progress.of("language", texts.size())) {
            for (LabelledText text : texts) {
                score.add(text.language(), detector.apply(text.first(characters)));
                progress.step();
            }
        }
        return score;
    }

    private static void name(StringBuilder mistakes, String of, LanguageScore score) {
        String confusions = score.confusions(MISTAKES_NAMED);
        if (!confusions.isEmpty()) {
            mistakes.append("mistaken at ").append(of).append(": ").append(confusions).append('\n');
        }
    }

    private static String four(double share) {
        return "%.4f".formatted(share);
    }
}
