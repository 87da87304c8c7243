package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Rule;
import dev.nashra.follow.ReadMark;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Has articles tagged again that a rule now says otherwise about: those that match and lack the tag
 * of its last version, and those that have a tag of it and do not match.
 */
public final class RuleReplay {
    private final PastArticles past;
    private final Retaggings retaggings;
    private final ReadMark read;

    /**
     * Makes a replay.
     *
     * @param read how far the rules have been read, and so how far enrich must have
     */
    public RuleReplay(PastArticles past, Retaggings retaggings, ReadMark read) {
        this.past = past;
        this.retaggings = retaggings;
        this.read = read;
    }

    /** Asks for all that is to be tagged again, and returns when Kafka has the requests. */
    public ReplayReport run(Rule rule, BodyReader.Past span) {
        RuleSet only = only(ReadRule.of(rule));
        long rulesUntil = read.next();
        Instant now = past.now();
        List<Retagging> requests = new ArrayList<>();
        PastArticles.Extent extent =
                past.read(
                        List.of(),
                        past.beginning(span.days()),
                        span.before(),
                        article -> {
                            if (!isAsSaid(article, rule, only)) {
                                requests.add(
                                        new Retagging(
                                                article.path("id").asText(),
                                                article.path("source").asText(),
                                                rulesUntil,
                                                now));
                            }
                        });
        retaggings.ask(requests);
        return new ReplayReport(
                requests.size(), extent.scanned(), extent.isComplete(), extent.reached());
    }

    /** Tells whether an article has the tag of the rule as it is now, or rightly none of it. */
    static boolean isAsSaid(ObjectNode article, Rule rule, RuleSet only) {
        List<String> has = IndexedArticle.references(article, Rule.prefix(rule.id()));
        List<String> shouldHave =
                only.matches(IndexedArticle.text(article)).isEmpty()
                        ? List.of()
                        : List.of(rule.reference());
        return has.equals(shouldHave);
    }

    /** Gives a set of one rule; of none if it cannot be matched. */
    static RuleSet only(ReadRule read) {
        return switch (read) {
            case ReadRule.Ready ready -> RuleSet.of(List.of(ready));
            case ReadRule.Refused refused -> RuleSet.empty();
        };
    }
}
