package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Cursor;
import dev.nashra.search.query.Duplicates;
import dev.nashra.search.query.ElasticsearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves pages of a listing. The first page freezes the index, and the cursor carries the snapshot
 * on, so that pages neither repeat nor skip whatever changes meanwhile.
 */
public final class ArticlePager {
    private final IndexSearch search;

    /** Takes what searches. */
    public ArticlePager(IndexSearch search) {
        this.search = search;
    }

    /** Serves a page. */
    public PageOutcome page(ArticleQuery query) {
        if (query.cursor() == null) {
            return first(query);
        }
        Cursor cursor = Cursor.decode(query.cursor());
        if (cursor == null) {
            return new PageOutcome.CursorRefused(PageOutcome.Reason.INVALID);
        }
        if (!cursor.listing().equals(Cursor.hash(query))) {
            return new PageOutcome.CursorRefused(PageOutcome.Reason.MISMATCH);
        }
        try {
            return next(query, cursor);
        } catch (SnapshotGoneException e) {
            return new PageOutcome.CursorRefused(PageOutcome.Reason.EXPIRED);
        }
    }

    /** Frees the snapshot of a listing that nobody goes on with. */
    void end(String cursor) {
        Cursor decoded = Cursor.decode(cursor);
        if (decoded != null) {
            search.free(decoded.snapshot());
        }
    }

    private PageOutcome first(ArticleQuery query) {
        ElasticsearchQuery elastic = new ElasticsearchQuery(query);
        boolean collapsed = query.duplicates() == Duplicates.COLLAPSE;
        try (Snapshot snapshot = search.freeze()) {
            ObjectNode body = HitRequest.full(query, elastic).put("size", query.pageSize());
            body.set("query", elastic.matching());
            body.put("track_total_hits", true);
            if (collapsed) {
                body.putObject("collapse").put("field", "group");
                body.set("aggs", GroupCount.aggregation());
            }
            JsonNode answer = snapshot.search(body);
            long articles = answer.at("/hits/total/value").asLong();
            long total =
                    collapsed
                            ? new GroupCount(snapshot, elastic)
                                    .of(articles, answer.path("aggregations"))
                            : articles;
            Hits hits = Hits.of(answer.at("/hits/hits"));
            return served(query, snapshot, hits, new Position(0, total, articles));
        }
    }

    /**
     * Serves a later page. The last one leaves the snapshot to its keep-alive as well: a caller
     * whose answer was lost, or who goes back, asks again.
     */
    private PageOutcome next(ArticleQuery query, Cursor cursor) {
        Snapshot snapshot = search.resume(cursor.snapshot());
        Hits hits;
        try {
            hits = hits(query, snapshot, cursor.after());
        } catch (QueryRefusedException e) {
            // The query itself was taken on the first page, so it is where to go on that is wrong.
            return new PageOutcome.CursorRefused(PageOutcome.Reason.INVALID);
        }
        Position position = new Position(cursor.shown(), cursor.total(), cursor.articles());
        return served(query, snapshot, hits, position);
    }

    private static Hits hits(ArticleQuery query, Snapshot snapshot, ArrayNode after) {
        ElasticsearchQuery elastic = new ElasticsearchQuery(query);
        return query.duplicates() == Duplicates.COLLAPSE
                ? new FirstOfGroups(snapshot, query, elastic).after(after)
                : plain(snapshot, query, elastic, after);
    }

    private static Hits plain(
            Snapshot snapshot, ArticleQuery query, ElasticsearchQuery elastic, ArrayNode after) {
        ObjectNode body = HitRequest.full(query, elastic).put("size", query.pageSize());
        body.set("query", elastic.matching());
        body.set("search_after", after);
        body.put("track_total_hits", false);
        return Hits.of(snapshot.search(body).at("/hits/hits"));
    }

    /** How far a listing has come before a page. */
    private record Position(long shown, long total, long articles) {}

    private static PageOutcome served(
            ArticleQuery query, Snapshot snapshot, Hits hits, Position position) {
        EvidenceMarks.mark(query, hits.articles());
        if (query.duplicates() == Duplicates.COLLAPSE) {
            GroupMembers.describe(snapshot, hits.articles());
        }
        Map<String, List<ArticlePage.Count>> facets =
                query.facets().isEmpty() ? null : new FacetCounts(snapshot, query).counts();
        long shown = position.shown() + hits.articles().size();
        ArrayNode last = hits.last();
        String nextCursor = null;
        if (last != null && shown < position.total()) {
            nextCursor =
                    new Cursor(
                                    snapshot.keep(),
                                    last,
                                    shown,
                                    position.total(),
                                    position.articles(),
                                    Cursor.hash(query))
                            .encode();
        }
        return new PageOutcome.Served(
                new ArticlePage(
                        position.total(),
                        position.articles(),
                        hits.articles(),
                        facets,
                        nextCursor));
    }

    /**
     * Articles in order.
     *
     * @param articles as served
     * @param last sort values of the last; null if there is none
     */
    record Hits(List<ObjectNode> articles, @Nullable ArrayNode last) {
        static Hits of(JsonNode hits) {
            List<ObjectNode> articles = new ArrayList<>();
            ArrayNode last = null;
            for (JsonNode hit : hits) {
                articles.add(ArticleJson.of(hit));
                last = (ArrayNode) hit.path("sort");
            }
            return new Hits(articles, last);
        }
    }
}
