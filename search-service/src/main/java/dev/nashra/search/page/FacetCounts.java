package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.ElasticsearchQuery;
import dev.nashra.search.query.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the matching articles by facets, exactly. Each month tells of its most frequent values
 * only, so that a value which is rare in one month may lack that month's part; Elasticsearch says
 * whether that may be so, and the values found are then counted by themselves.
 */
final class FacetCounts {
    /** More than a newsroom's months have of sources, languages, or tags on one subject. */
    private static final int PER_MONTH = 2000;

    private static final String AGGS = "aggregations";

    private final Snapshot snapshot;
    private final ArticleQuery query;
    private final ElasticsearchQuery elastic;
    private final int perMonth;

    FacetCounts(Snapshot snapshot, ArticleQuery query) {
        this(snapshot, query, PER_MONTH);
    }

    FacetCounts(Snapshot snapshot, ArticleQuery query, int perMonth) {
        this.snapshot = snapshot;
        this.query = query;
        this.elastic = new ElasticsearchQuery(query);
        this.perMonth = perMonth;
    }

    /** Gives the counts by the facets' words. */
    Map<String, List<ArticlePage.Count>> counts() {
        Map<String, List<ArticlePage.Count>> counts = new TreeMap<>();
        ObjectNode again = JsonNodeFactory.instance.objectNode();
        JsonNode answer = snapshot.searchPartly(counting(elastic.facets(perMonth))).path(AGGS);
        for (Facet facet : query.facets()) {
            JsonNode found = answer.path(facet.word());
            counts.put(facet.word(), counts(found));
            if (found.path("doc_count_error_upper_bound").asLong() != 0) {
                List<String> values = counts(found).stream().map(ArticlePage.Count::value).toList();
                again.set(facet.word(), ElasticsearchQuery.counts(facet, values));
            }
        }
        if (!again.isEmpty()) {
            snapshot.deadline().ifTime(() -> recount(again, counts));
        }
        return counts;
    }

    private void recount(ObjectNode again, Map<String, List<ArticlePage.Count>> counts) {
        JsonNode answer = snapshot.search(counting(again)).path(AGGS);
        for (Map.Entry<String, JsonNode> facet : answer.properties()) {
            counts.put(facet.getKey(), counts(facet.getValue()));
        }
    }

    private ObjectNode counting(ObjectNode aggregations) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        body.set("query", elastic.matching());
        body.set("aggs", aggregations);
        return body.put("track_total_hits", false);
    }

    private static List<ArticlePage.Count> counts(JsonNode facet) {
        List<ArticlePage.Count> counts = new ArrayList<>();
        facet.path("buckets").forEach(bucket -> counts.add(ArticlePage.Count.of(bucket)));
        return counts;
    }
}
