package dev.nashra.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nashra.enrich.tag.Field;
import dev.nashra.enrich.tag.Salience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private final Topic sport = new Topic(0, "15000000", null, Map.of());
    private final Topic tennis = new Topic(1, "20000822", sport, Map.of());
    private final Topic war = new Topic(2, "16000000", null, Map.of());
    private final List<Topic> topics = List.of(sport, tennis, war);

    @Test
    void aTermCountsAsMuchAsItStandsOut() {
        Term term = term(new Term.Vote(sport, 3));
        double lead = 3 * Salience.at(Field.BODY, 0);

        assertThat(Weights.of(List.of(at(term, 0)), topics).of(sport))
                .isCloseTo(lead / (lead + Weights.DOUBT), within(1e-9));
    }

    @Test
    void theSecondLevelCountsForTheFirstOnce() {
        Term both = term(new Term.Vote(sport, 2), new Term.Vote(tennis, 2));

        Weights weights = Weights.of(List.of(at(both, 0)), topics);

        // Two, times a half for the opening.
        assertThat(weights.of(sport))
                .isEqualTo(weights.of(tennis))
                .isCloseTo(1 / (1 + Weights.DOUBT), within(1e-9));
    }

    @Test
    void ofTwoVotesOneMayBeAgainst() {
        Weights weights =
                Weights.of(
                        List.of(
                                at(term(new Term.Vote(sport, 2)), 0),
                                at(term(new Term.Vote(sport, -3), new Term.Vote(war, 3)), 0)),
                        topics);

        assertThat(weights.of(sport)).isZero();
        assertThat(weights.of(war)).isPositive();
    }

    @Test
    void theStrongerOfTwoFormsCounts() {
        Term term = term();
        term.vote(new Term.Vote(sport, 1));
        term.vote(new Term.Vote(sport, 3));
        term.vote(new Term.Vote(sport, 2));

        assertThat(term.votes()).containsExactly(new Term.Vote(sport, 3));
    }

    private static Term term(Term.Vote... votes) {
        return new Term(new int[] {0}, false, new ArrayList<>(List.of(votes)));
    }

    private static Mention at(Term term, int wordsBefore) {
        return new Mention(term, Field.BODY, wordsBefore, 0, 1);
    }
}
