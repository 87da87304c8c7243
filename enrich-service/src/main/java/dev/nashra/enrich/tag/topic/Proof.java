package dev.nashra.enrich.tag.topic;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks the passages that show best why a topic was given. */
final class Proof {
    private Proof() {}

    /** Gives the first mentions of the strongest terms, in the order of the text. */
    static List<Tag.Evidence> of(Topic topic, List<Mention> mentions, Reading reading, int most) {
        Set<Term> seen = new HashSet<>();
        return mentions.stream()
                .filter(mention -> strength(mention.term(), topic) > 0 && seen.add(mention.term()))
                .sorted(
                        Comparator.comparingDouble(
                                (Mention mention) -> -strength(mention.term(), topic)))
                .limit(most)
                .sorted(Comparator.comparing(Mention::field).thenComparing(Mention::start))
                .map(mention -> evidence(mention, reading))
                .toList();
    }

    private static double strength(Term term, Topic topic) {
        double strength = 0;
        for (Term.Vote vote : term.votes()) {
            boolean counts =
                    vote.topic().is(topic) || (topic.isTop() && vote.topic().top().is(topic));
            strength = counts ? Math.max(strength, vote.weight()) : strength;
        }
        return strength;
    }

    private static Tag.Evidence evidence(Mention mention, Reading reading) {
        return new Tag.Evidence(
                mention.field().wireName(),
                mention.start(),
                mention.end(),
                reading.text(mention.field()).substring(mention.start(), mention.end()));
    }
}
