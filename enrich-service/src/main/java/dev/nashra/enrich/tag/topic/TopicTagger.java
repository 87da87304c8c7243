package dev.nashra.enrich.tag.topic;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.Tagger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tags what a text in Arabic or English is about with IPTC Media Topics of the first and second
 * level.
 */
public final class TopicTagger implements Tagger {
    /** What produced the tags. */
    static final String RULE = "iptc-terms:1";

    /** What a topic must be of a text at least. */
    static final double ENOUGH = .2;

    /** What a topic of the second level must be of a text at least. */
    static final double ENOUGH_BELOW = .15;

    private static final int MAX_TOPICS = 5;
    private static final int MAX_EVIDENCE = 4;
    private static final Set<String> LANGUAGES = Set.of("ar", "en", "und");

    private final List<Topic> topics;
    private final Lexicon lexicon;

    /** Makes the tagger, which holds all its terms. */
    public TopicTagger() {
        MediaTopics vocabulary = MediaTopics.load();
        topics = vocabulary.all();
        lexicon = TermLists.load(vocabulary);
    }

    /**
     * Finds the topics.
     *
     * @return at most five, the most important first, and each below its first level; none in
     *     languages without terms
     */
    @Override
    public List<Tag> tags(Reading reading) {
        if (!LANGUAGES.contains(reading.language())) {
            return List.of();
        }
        List<Mention> mentions = Mention.in(reading, lexicon);
        Weights weights = Weights.of(mentions, topics);
        return topics.stream()
                .filter(topic -> isGiven(topic, weights))
                .sorted(
                        Comparator.comparingDouble((Topic topic) -> -weights.of(topic))
                                .thenComparing(Topic::number))
                .limit(MAX_TOPICS)
                .map(topic -> tag(topic, weights.of(topic), mentions, reading))
                .toList();
    }

    /**
     * Gives how much of a text each topic is, also where that is too little for a tag.
     *
     * @return by tag id, all topics
     */
    public Map<String, Double> weights(Reading reading) {
        Weights weights = Weights.of(Mention.in(reading, lexicon), topics);
        Map<String, Double> byId = new LinkedHashMap<>();
        topics.forEach(topic -> byId.put(topic.id(), weights.of(topic)));
        return byId;
    }

    private static boolean isGiven(Topic topic, Weights weights) {
        return weights.of(topic.top()) >= ENOUGH
                && (topic.isTop() || weights.of(topic) >= ENOUGH_BELOW);
    }

    private static Tag tag(Topic topic, double weight, List<Mention> mentions, Reading reading) {
        return new Tag(
                topic.id(),
                topic.label(reading.language()),
                Tag.Kind.TOPIC,
                RULE,
                weight,
                Proof.of(topic, mentions, reading, MAX_EVIDENCE));
    }
}
