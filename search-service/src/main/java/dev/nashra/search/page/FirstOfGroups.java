package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.ElasticsearchQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes on with a collapsed listing. Elasticsearch cannot: its collapse forgets, on the second page,
 * which groups were on the first. So articles are walked through in order, and one is listed only
 * if it comes first of its group among all that match, which a second request finds out for many
 * groups at once.
 *
 * <p>Towards the end of a listing most articles may be of groups that were listed before. So a page
 * ends, however few are on it, when many articles were walked through or half of the call's time is
 * over; the next goes on from there.
 */
final class FirstOfGroups {
    private static final int MAX_BATCH = 4000;
    private static final int MAX_WALKED = 40_000;

    private final Snapshot snapshot;
    private final ArticleQuery query;
    private final ElasticsearchQuery elastic;

    FirstOfGroups(Snapshot snapshot, ArticleQuery query, ElasticsearchQuery elastic) {
        this.snapshot = snapshot;
        this.query = query;
        this.elastic = elastic;
    }

    ArticlePager.Hits after(ArrayNode start) {
        List<String> listed = new ArrayList<>();
        ArrayNode after = start;
        int walked = 0;
        int batch = 2 * query.pageSize();
        boolean ended = false;
        while (!ended && listed.size() < query.pageSize() && mayWalk(walked)) {
            JsonNode hits = walk(after, batch);
            Map<String, String> firsts = firsts(hits);
            int taken = 0;
            while (taken < hits.size() && listed.size() < query.pageSize()) {
                JsonNode hit = hits.path(taken++);
                after = (ArrayNode) hit.path("sort");
                if (id(hit).equals(firsts.get(group(hit)))) {
                    listed.add(id(hit));
                }
            }
            ended = hits.size() < batch && taken == hits.size();
            walked += taken;
            batch = Math.min(2 * batch, MAX_BATCH);
        }
        return new ArticlePager.Hits(articles(listed), ended ? null : after);
    }

    /** A page goes on by at least one batch, so that a listing comes to its end. */
    private boolean mayWalk(int walked) {
        return walked == 0 || (walked < MAX_WALKED && !snapshot.deadline().isHalfOver());
    }

    private JsonNode walk(ArrayNode after, int size) {
        ObjectNode body = HitRequest.bare(elastic).put("size", size);
        body.set("query", elastic.matching());
        body.set("search_after", after);
        return snapshot.search(body).at("/hits/hits");
    }

    /** Finds, for the groups of some hits, the article of each that comes first of all. */
    private Map<String, String> firsts(JsonNode hits) {
        Set<String> groups = new HashSet<>();
        hits.forEach(hit -> groups.add(group(hit)));
        if (groups.isEmpty()) {
            return Map.of();
        }
        ObjectNode body = HitRequest.bare(elastic).put("size", groups.size());
        body.set("query", elastic.matchingInGroups(groups));
        body.putObject("collapse").put("field", "group");
        Map<String, String> firsts = new HashMap<>();
        for (JsonNode hit : snapshot.search(body).at("/hits/hits")) {
            firsts.put(group(hit), id(hit));
        }
        return firsts;
    }

    private List<ObjectNode> articles(List<String> ids) {
        if (ids.isEmpty()) {
            return new ArrayList<>();
        }
        ObjectNode body = HitRequest.full(query, elastic).put("size", ids.size());
        body.remove("sort");
        body.set("query", ElasticsearchQuery.ids(ids));
        Map<String, ObjectNode> byId = new HashMap<>();
        for (JsonNode hit : snapshot.searchAtLast(body).at("/hits/hits")) {
            byId.put(id(hit), ArticleJson.of(hit));
        }
        List<ObjectNode> articles = new ArrayList<>();
        for (String id : ids) {
            ObjectNode article = byId.get(id);
            if (article == null) {
                throw new IllegalStateException("a snapshot lost the article " + id);
            }
            articles.add(article);
        }
        return articles;
    }

    private static String id(JsonNode hit) {
        return hit.path("_id").asText();
    }

    private static String group(JsonNode hit) {
        return hit.at("/fields/group/0").asText();
    }
}
