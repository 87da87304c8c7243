package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.Table;
import dev.nashra.contract.Tag;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.tag.Tagging;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every tag of a few articles, the heaviest first: to be read, for it has no labels. */
final class WeightsMeasure implements TagMeasure {
    private static final int MOST = 20;

    @Override
    public String name() {
        return "weights";
    }

    @Override
    public String takes() {
        return "title and body, of " + MOST + " articles at most";
    }

    @Override
    public boolean measures(TagFile file) {
        return file.has("title", "body") && file.articles() <= MOST;
    }

    @Override
    public String measure(TagFile file) throws IOException, BadInput {
        List<SectionedArticle> articles = new ArrayList<>();
        file.objects(line -> articles.add(SectionedArticle.of(line)));
        LanguageDetector languages = new LanguageDetector();
        Tagging tagging = Tagging.standard();
        Table table = new Table("article", "language", "weight", "tag", "rule");
        for (int i = 0; i < articles.size(); i++) {
            SectionedArticle article = articles.get(i).inLanguageOf(languages);
            List<Tag> tags = new ArrayList<>(tagging.tags(article.reading()));
            tags.sort(Comparator.comparingDouble(Tag::weight).reversed());
            for (Tag tag : tags) {
                table.row(i + 1, article.language(), tag.weight(), tag.id(), tag.rule());
            }
        }
        return table.toString();
    }
}
