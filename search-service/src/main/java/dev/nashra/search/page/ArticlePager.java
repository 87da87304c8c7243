package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Cursor;
import dev.nashra.search.query.Duplicates;
import dev.nashra.search.query.ElasticsearchQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Serves pages of a listing. The first page freezes the index, and the cursor carries the snapshot
 * on, so that pages neither repeat nor skip whatever changes meanwhile.
 */
public final class ArticlePager {
    private final IndexSearch search;
    private final LeaderlessGroups leaderless = new LeaderlessGroups(System::nanoTime);
    private final InstantSource clock;

    /**
     * Takes what searches.
     *
     * @param clock the age of articles counts by it
     */
    public ArticlePager(IndexSearch search, InstantSource clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * Begins a call, which may ask for several things and has its time for all of them together.
     *
     * @param takesParts whether a part of the answer is better than none
     */
    public Deadline begin(boolean takesParts) {
        return search.begin(takesParts);
    }

    /** Serves a page, in a call of its own. */
    public PageOutcome page(ArticleQuery query) {
        return page(query, begin(false));
    }

    /** Serves a page. */
    public PageOutcome page(ArticleQuery query, Deadline deadline) {
        return query.cursor() == null
                ? first(Listed.of(query, clock.instant()), deadline)
                : later(query, deadline);
    }

    /** Serves a page in any spelling, in a call of its own. */
    public PageOutcome pageInAnySpelling(ArticleQuery query) {
        return pageInAnySpelling(query, begin(false));
    }

    /**
     * Serves a page; where there is nothing, looks for the same words in the spellings of other
     * newsrooms, and says so.
     */
    public PageOutcome pageInAnySpelling(ArticleQuery query, Deadline deadline) {
        PageOutcome outcome = page(query, deadline);
        if (query.cursor() != null || !isEmpty(outcome)) {
            return outcome;
        }
        Listed respelt = Listed.of(query, clock.instant()).respelt();
        PageOutcome second = respelt.corrected().isEmpty() ? outcome : first(respelt, deadline);
        return isEmpty(second) ? outcome : second;
    }

    private static boolean isEmpty(PageOutcome outcome) {
        return outcome instanceof PageOutcome.Served served
                && served.page().articles() == 0
                && !served.page().isPart();
    }

    private PageOutcome later(ArticleQuery query, Deadline deadline) {
        Cursor cursor = Cursor.decode(Objects.requireNonNull(query.cursor()));
        if (cursor == null) {
            return new PageOutcome.CursorRefused(PageOutcome.Reason.INVALID);
        }
        if (!cursor.listing().equals(Cursor.hash(query))) {
            return new PageOutcome.CursorRefused(PageOutcome.Reason.MISMATCH);
        }
        try {
            return next(Listed.of(query, cursor), cursor, deadline);
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

    /**
     * A listing.
     *
     * @param asked what was asked for
     * @param query what is looked for: the same, or its words in any spelling
     * @param corrected those words; empty if it is the same
     * @param origin the moment that ages are counted from
     */
    private record Listed(
            ArticleQuery asked, ArticleQuery query, List<String> corrected, Instant origin) {
        static Listed of(ArticleQuery asked, Instant now) {
            return new Listed(asked, asked, List.of(), asked.origin(now));
        }

        static Listed of(ArticleQuery asked, Cursor cursor) {
            Listed same = new Listed(asked, asked, List.of(), cursor.origin());
            return cursor.respelt() ? same.respelt() : same;
        }

        Listed respelt() {
            List<String> words = new ArrayList<>();
            ArticleQuery respelt = asked.respelt(words);
            return new Listed(asked, respelt, words, origin);
        }

        ElasticsearchQuery elastic() {
            return new ElasticsearchQuery(query, origin);
        }
    }

    private PageOutcome first(Listed listed, Deadline deadline) {
        ArticleQuery query = listed.query();
        ElasticsearchQuery elastic = listed.elastic();
        boolean collapsed = query.duplicates() == Duplicates.COLLAPSE;
        try (Snapshot snapshot = search.freeze(deadline)) {
            GroupCount groups = new GroupCount(snapshot, query, elastic, leaderless);
            ObjectNode body = HitRequest.full(query, elastic).put("size", query.pageSize());
            body.set("query", elastic.matching());
            body.put("track_total_hits", true);
            if (collapsed) {
                body.putObject("collapse").put("field", "group");
                body.set("aggs", groups.aggregation());
            }
            JsonNode answer = snapshot.searchPartly(body);
            long articles = answer.at("/hits/total/value").asLong();
            Hits hits = Hits.of(answer.at("/hits/hits"));
            JsonNode counts = answer.path("aggregations");
            long total =
                    collapsed
                            ? deadline.orElse(
                                    () -> groups.of(articles, counts),
                                    () -> GroupCount.leads(articles, counts))
                            : articles;
            return served(listed, snapshot, hits, new Position(0, total, articles));
        }
    }

    /**
     * Serves a later page. The last one leaves the snapshot to its keep-alive as well: a caller
     * whose answer was lost, or who goes back, asks again.
     */
    private PageOutcome next(Listed listed, Cursor cursor, Deadline deadline) {
        Snapshot snapshot = search.resume(cursor.snapshot(), deadline);
        Hits hits;
        try {
            hits = deadline.orElse(() -> hits(listed, snapshot, cursor.after()), Hits::none);
        } catch (QueryRefusedException e) {
            // The query itself was taken on the first page, so it is where to go on that is wrong.
            return new PageOutcome.CursorRefused(PageOutcome.Reason.INVALID);
        }
        Position position = new Position(cursor.shown(), cursor.total(), cursor.articles());
        return served(listed, snapshot, hits, position);
    }

    private static Hits hits(Listed listed, Snapshot snapshot, ArrayNode after) {
        ArticleQuery query = listed.query();
        ElasticsearchQuery elastic = listed.elastic();
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
            Listed listed, Snapshot snapshot, Hits hits, Position position) {
        ArticleQuery query = listed.query();
        Deadline deadline = snapshot.deadline();
        Marks.mark(query, hits.articles());
        if (query.duplicates() == Duplicates.COLLAPSE) {
            deadline.ifTime(() -> GroupMembers.describe(snapshot, hits.articles()));
        }
        Map<String, List<ArticlePage.Count>> facets = facets(query, snapshot);
        long shown = position.shown() + hits.articles().size();
        ArrayNode last = hits.last();
        String nextCursor = null;
        if (last != null && shown < position.total() && !deadline.isMissed()) {
            nextCursor =
                    new Cursor(
                                    snapshot.keep(),
                                    last,
                                    shown,
                                    position.total(),
                                    position.articles(),
                                    Cursor.hash(listed.asked()),
                                    listed.origin(),
                                    !listed.corrected().isEmpty())
                            .encode();
        }
        return new PageOutcome.Served(
                new ArticlePage(
                        position.total(),
                        position.articles(),
                        hits.articles(),
                        facets,
                        listed.corrected().isEmpty() ? null : listed.corrected(),
                        nextCursor,
                        deadline.isMissed() ? true : null));
    }

    private static @Nullable Map<String, List<ArticlePage.Count>> facets(
            ArticleQuery query, Snapshot snapshot) {
        return query.facets().isEmpty()
                ? null
                : snapshot.deadline()
                        .orElse(() -> new FacetCounts(snapshot, query).counts(), () -> null);
    }

    /**
     * Articles in order.
     *
     * @param articles as served
     * @param last sort values to go on behind; null if there is nothing more
     */
    record Hits(List<ObjectNode> articles, @Nullable ArrayNode last) {
        static Hits none() {
            return new Hits(new ArrayList<>(), null);
        }

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
