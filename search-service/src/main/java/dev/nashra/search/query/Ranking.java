package dev.nashra.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much an article's date and its place in its group count beside what it says.
 *
 * <p>What the text is worth is multiplied by ½ + ½ · 2<sup>−age / 3 days</sup>, so that today's
 * report comes before an old one that says it no more than half again as well, and never becomes
 * nothing; and by 1.1 for an article that leads its group.
 */
final class Ranking {
    private static final double LASTING = 0.5;
    private static final double PASSING = 0.5;
    private static final Duration HALF_LIFE = Duration.ofDays(3);
    private static final double LEAD = 1.1;

    private Ranking() {}

    /**
     * Gives the moment that ages are counted from: now, or the end of the time that is asked for,
     * if that is over. Whole hours, so that a listing that is asked for again is ordered the same.
     */
    static Instant origin(Instant now, @Nullable Instant end) {
        Instant until = end != null && end.isBefore(now) ? end : now;
        return until.truncatedTo(ChronoUnit.HOURS);
    }

    /** Gives a query with such scores. */
    static ObjectNode of(ObjectNode matching, Instant origin) {
        ObjectNode decay =
                Dsl.object()
                        .put("origin", Long.toString(origin.toEpochMilli()))
                        .put("scale", HALF_LIFE.toHours() + "h")
                        .put("decay", 0.5);
        ObjectNode passing = Dsl.object("exp", Dsl.object("date", decay)).put("weight", PASSING);
        ObjectNode lasting = Dsl.object().put("weight", LASTING);
        ObjectNode lead =
                Dsl.object("filter", Dsl.none(List.of(ElasticsearchQuery.followers())))
                        .put("weight", LEAD);
        ObjectNode byAge = scored(matching, List.of(passing, lasting), "sum");
        return scored(byAge, List.of(lead), "multiply");
    }

    private static ObjectNode scored(ObjectNode query, List<ObjectNode> functions, String mode) {
        ObjectNode scored = Dsl.object("query", query);
        scored.set("functions", Dsl.array(functions));
        scored.put("score_mode", mode).put("boost_mode", "multiply");
        return Dsl.object("function_score", scored);
    }
}
