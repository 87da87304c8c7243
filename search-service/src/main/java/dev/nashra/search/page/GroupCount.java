package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.ElasticsearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the groups among matching articles, exactly: Elasticsearch's cardinality only estimates.
 *
 * <p>A group has one lead, so the groups are the matching leads and, besides, those groups of
 * matching followers whose lead does not match. Only followers' groups have to be walked through,
 * which are few beside the articles; and for a listing of everything not even these, as long as
 * {@link LeaderlessGroups} knows how many have no lead.
 */
final class GroupCount {
    static final int GROUPS_AT_ONCE = 10_000;

    private final Snapshot snapshot;
    private final ArticleQuery asked;
    private final ElasticsearchQuery query;
    private final LeaderlessGroups leaderless;
    private final OptionalLong known;

    GroupCount(
            Snapshot snapshot,
            ArticleQuery asked,
            ElasticsearchQuery query,
            LeaderlessGroups leaderless) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.query = query;
        this.leaderless = leaderless;
        this.known = leaderless.of(asked);
    }

    /** The aggregation to send along with the first search. */
    ObjectNode aggregation() {
        ObjectNode aggregations = followers(null);
        if (known.isPresent()) {
            aggregations.withObject("/followers").remove("aggs");
        }
        return aggregations;
    }

    /**
     * Counts.
     *
     * @param articles matching articles
     * @param first what {@link #aggregation} gave
     */
    long of(long articles, JsonNode first) {
        long leads = leads(articles, first);
        if (known.isPresent()) {
            return leads + known.getAsLong();
        }
        long groups = withoutLead(first.path("followers").path("groups"));
        leaderless.remember(asked, groups);
        return leads + groups;
    }

    /** How many groups there are at least. */
    static long leads(long articles, JsonNode first) {
        return articles - first.path("followers").path("doc_count").asLong();
    }

    private long withoutLead(JsonNode first) {
        long groups = 0;
        JsonNode page = first;
        while (!page.path("buckets").isEmpty()) {
            List<String> ids = new ArrayList<>();
            page.path("buckets").forEach(b -> ids.add(b.path("key").path("group").asText()));
            groups += ids.size() - leadsOf(ids);
            if (ids.size() < GROUPS_AT_ONCE) {
                break;
            }
            ObjectNode body = counting(query.matching());
            body.set("aggs", followers(page.path("after_key")));
            page = snapshot.search(body).at("/aggregations/followers/groups");
        }
        return groups;
    }

    private long leadsOf(List<String> groups) {
        ObjectNode body = counting(query.matchingLeads(groups));
        body.put("track_total_hits", true);
        return snapshot.search(body).at("/hits/total/value").asLong();
    }

    private static ObjectNode counting(ObjectNode query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        body.set("query", query);
        return body;
    }

    private static ObjectNode followers(@Nullable JsonNode after) {
        ObjectNode aggregations = JsonNodeFactory.instance.objectNode();
        ObjectNode followers = aggregations.putObject("followers");
        followers.set("filter", ElasticsearchQuery.followers());
        ObjectNode composite =
                followers.putObject("aggs").putObject("groups").putObject("composite");
        composite.put("size", GROUPS_AT_ONCE);
        composite
                .putArray("sources")
                .addObject()
                .putObject("group")
                .putObject("terms")
                .put("field", "group");
        if (after != null) {
            composite.set("after", after);
        }
        return aggregations;
    }
}
