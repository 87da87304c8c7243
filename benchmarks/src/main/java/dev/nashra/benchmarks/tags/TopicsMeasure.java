package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.topic.TopicTagger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Topics against the sections of outlets, in three ways.
 *
 * <ul>
 *   <li>Closed: only articles of sections that a topic stands for; the section whose topics weigh
 *       most is decided, however little that is. Four sections, and five with politics.
 *   <li>Open: all articles; the first tag decides, and what has none, or one of another topic, is
 *       "other". Averaged over the four sections.
 * </ul>
 */
final class TopicsMeasure implements TagMeasure {
    private static final List<String> FOUR = List.of("culture", "economy", "sport", "technology");
    private static final String FIFTH = "politic";
    private static final String OTHER = "other";
    private static final String NONE = "none";

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String takes() {
        return "category, with title and body";
    }

    @Override
    public boolean measures(TagFile file) {
        return file.has("category", "title", "body");
    }

    @Override
    public String measure(TagFile file) throws IOException, BadInput {
        List<Section> five = Section.all();
        List<Section> four = five.stream().filter(s -> FOUR.contains(s.name())).toList();
        List<String> fiveNames = new ArrayList<>(FOUR);
        fiveNames.add(FIFTH);
        SectionScore closedFour = new SectionScore(FOUR);
        SectionScore closedFive = new SectionScore(fiveNames);
        SectionScore open = new SectionScore(FOUR);
        TopicTagger tagger = new TopicTagger();
        TopicsSpeed speed = new TopicsSpeed(tagger);
        file.objects(
                line -> {
                    SectionedArticle article = SectionedArticle.of(line);
                    if (article.section().isEmpty()) {
                        return;
                    }
                    speed.add(article);
                    Reading reading = article.reading();
                    Map<String, Double> weights = tagger.weights(reading);
                    if (FOUR.contains(article.section())) {
                        closedFour.add(article.section(), heaviest(four, weights));
                    }
                    if (fiveNames.contains(article.section())) {
                        closedFive.add(article.section(), heaviest(five, weights));
                    }
                    open.add(
                            FOUR.contains(article.section()) ? article.section() : OTHER,
                            first(four, tagger.tags(reading)));
                });
        return """
        closed, four sections: macro-F1 %.3f
        %s
        closed, with politics: macro-F1 %.3f
        %s
        open, what is outside the four is "other": macro-F1 of the four %.3f
        %s
        %s"""
                .formatted(
                        closedFour.macroF1(),
                        closedFour.table(),
                        closedFive.macroF1(),
                        closedFive.table(),
                        open.macroF1(),
                        open.table(),
                        speed.perSecond());
    }

    private static String heaviest(List<Section> sections, Map<String, Double> weights) {
        String heaviest = NONE;
        double most = 0;
        for (Section section : sections) {
            double weight = section.weight(weights);
            if (weight > most) {
                most = weight;
                heaviest = section.name();
            }
        }
        return heaviest;
    }

    private static String first(List<Section> sections, List<Tag> topics) {
        return sections.stream()
                .filter(section -> section.holds(topics))
                .map(Section::name)
                .findFirst()
                .orElse(OTHER);
    }
}
