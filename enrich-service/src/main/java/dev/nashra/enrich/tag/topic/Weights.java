package dev.nashra.enrich.tag.topic;

import dev.nashra.enrich.tag.Salience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of an article each topic is. */
final class Weights {
    /** Evidence of nothing in particular, so that a single hint weighs little. */
    static final double DOUBT = 4;

    private final double[] scores;
    private final double all;

    private Weights(double[] scores, double all) {
        this.scores = scores;
        this.all = all;
    }

    /**
     * Adds up what the terms say, each as much as its mentions count together: a term that is
     * repeated counts for more, but never for two.
     */
    static Weights of(List<Mention> mentions, List<Topic> topics) {
        Map<Term, Salience> byTerm = new HashMap<>();
        for (Mention mention : mentions) {
            byTerm.computeIfAbsent(mention.term(), t -> new Salience())
                    .mention(mention.field(), mention.wordsBefore());
        }
        double[] scores = new double[topics.size()];
        byTerm.forEach(
                (term, salience) -> {
                    for (Term.Vote vote : term.votes()) {
                        double score = vote.weight() * salience.weight();
                        if (!vote.topic().isTop()) {
                            scores[vote.topic().number()] += score;
                        }
                        if (term.isFirstOfTop(vote)) {
                            scores[vote.topic().top().number()] += score;
                        }
                    }
                });
        double all = 0;
        for (Topic topic : topics) {
            all += topic.isTop() ? Math.max(0, scores[topic.number()]) : 0;
        }
        return new Weights(scores, all);
    }

    /**
     * Gives a topic's share of all the evidence.
     *
     * @return 0 to 1
     */
    double of(Topic topic) {
        return Math.max(0, scores[topic.number()]) / (all + DOUBT);
    }
}
