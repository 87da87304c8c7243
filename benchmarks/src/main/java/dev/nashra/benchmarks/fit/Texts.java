package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.LabelledArticle;
import dev.nashra.benchmarks.copies.LabelledFile;
import dev.nashra.benchmarks.copies.Progress;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.language.LanguageDetector;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the pages of a file: of several lines with one address the last one counts. */
final class Texts {
    private static final String TEMPLATE = "template";

    private final LanguageDetector languages = new LanguageDetector();

    /**
     * Reads a file in which every line says its group.
     *
     * @throws BadInput if one does not
     */
    List<Text> labelled(LabelledFile file) throws IOException, BadInput {
        return read(
                file,
                article -> {
                    if (article.label() == null || article.isEvent()) {
                        throw new IllegalArgumentException(
                                "the article " + article.id() + " does not say its group");
                    }
                });
    }

    /**
     * Reads a file in which lines say when they were published; a few may not.
     *
     * @throws IllegalArgumentException if none does
     * @throws BadInput if a line is no article
     */
    List<Text> dated(LabelledFile file) throws IOException, BadInput {
        List<Text> texts = read(file, article -> {});
        if (texts.stream().allMatch(text -> text.published() == null)) {
            throw new IllegalArgumentException(
                    "no article of " + file.path() + " says when it was published");
        }
        return texts;
    }

    private List<Text> read(LabelledFile file, Consumer<LabelledArticle> check)
            throws IOException, BadInput {
        Map<String, Text> pages = new LinkedHashMap<>();
        try (Progress progress = Progress.of("reading", -1)) {
            file.read(
                    article -> {
                        check.accept(article);
                        pages.put(article.articleId(), text(article));
                        progress.step();
                    });
        }
        return List.copyOf(pages.values());
    }

    private Text text(LabelledArticle article) {
        String language =
                languages.detect(article.language(), article.title(), article.body()).primary();
        return Text.of(
                article.id(),
                language,
                article.title(),
                Fingerprinter.of(
                        language,
                        Origin.of(article.source(), article.published()),
                        article.title(),
                        article.body()),
                article.label(),
                article.kind().equals(TEMPLATE),
                article.published());
    }
}
