package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nashra.search.elastic.StubNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Cursor;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much a call costs, and what it gives when its time is over, by a node made for it. */
class CallTimeTest {
    private static final String HIT =
            "{\"_id\": \"%d\", \"sort\": [%d], \"fields\": {\"group\": [\"g\"]},"
                    + " \"_source\": {\"article\": {\"group\": \"g\"}}}";

    private final StubNode node = new StubNode();
    private final AtomicLong nanos = new AtomicLong();
    private final IndexSearch search =
            new IndexSearch(node.client(), Duration.ofSeconds(5), Duration.ofMinutes(1));
    private final ArticlePager pager = new ArticlePager(search, () -> Instant.EPOCH);

    @AfterEach
    void stop() throws IOException {
        node.close();
    }

    @Test
    void pageEndsAfterManyArticlesOfGroupsThatWereListed() {
        answerWithArticlesOfOneGroup(1_000_000, 0);

        PageOutcome outcome = pager.page(later(), deadline(false));

        ArticlePage page = ((PageOutcome.Served) outcome).page();
        assertThat(page.hits()).isEmpty();
        Cursor next = Cursor.decode(page.nextCursor());
        assertThat(next.after().path(0).asInt()).isBetween(40_000, 50_000);
        assertThat(searches()).isLessThan(40);
    }

    @Test
    void pageEndsWhenHalfOfItsTimeIsOver() {
        answerWithArticlesOfOneGroup(1_000_000, 600);

        ArticlePage page = ((PageOutcome.Served) pager.page(later(), deadline(false))).page();

        assertThat(page.nextCursor()).isNotNull();
        assertThat(page.isPart()).isFalse();
        // Two requests for each batch, 0.6 s each: after three batches more than 2.5 s are over.
        assertThat(searches()).isEqualTo(6);
    }

    @Test
    void listingEndsWhereThereIsNothingMore() {
        answerWithArticlesOfOneGroup(25, 0);

        ArticlePage page = ((PageOutcome.Served) pager.page(later(), deadline(false))).page();

        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void listingOfAllIsCountedOnceInAWhile() {
        node.answer(
                call ->
                        new StubNode.Answer(
                                200,
                                call.body().path("query").toString().contains("duplicate_of")
                                        ? "{\"hits\": {\"total\": {\"value\": 1}, \"hits\": []}}"
                                        : "{\"hits\": {\"total\": {\"value\": 9}, \"hits\": []},"
                                                + " \"aggregations\": {\"followers\":"
                                                + " {\"doc_count\": 4, \"groups\": {\"buckets\":"
                                                + " [{\"key\": {\"group\": \"a\"}}, {\"key\":"
                                                + " {\"group\": \"b\"}}]}}}}"));

        long first = ((PageOutcome.Served) pager.page(query(Map.of()))).page().total();
        long costOfFirst = searches();
        node.calls().clear();
        long second = ((PageOutcome.Served) pager.page(query(Map.of()))).page().total();

        // Five leads, and of two groups of followers one without.
        assertThat(first).isEqualTo(6);
        assertThat(second).isEqualTo(6);
        assertThat(costOfFirst).isEqualTo(2);
        assertThat(searches()).isEqualTo(1);
        assertThat(node.calls()).noneMatch(c -> c.body().toString().contains("composite"));
    }

    @Test
    void callThatHasHadItsTimeIsNotServedHalf() {
        node.answer(call -> slowly(3000, "{\"timed_out\": false, \"hits\": {\"hits\": []}}"));

        assertThatThrownBy(() -> pager.page(facets(), deadline(false)))
                .isInstanceOf(OutOfTimeException.class);
    }

    @Test
    void nodeIsToldHowMuchTimeIsLeft() {
        node.answer(call -> slowly(1500, "{\"hits\": {\"hits\": []}}"));

        pager.page(facets(), deadline(false));
        List<String> timeouts =
                node.calls().stream()
                        .filter(call -> call.head().contains("_search"))
                        .map(call -> call.body().path("timeout").asText())
                        .toList();

        assertThat(timeouts).containsExactly("2500ms", "1000ms");
    }

    @Test
    void nodesOwnTimeoutIsTheCalls() {
        for (String late :
                List.of(
                        "{\"timed_out\": true, \"hits\": {\"hits\": []}}",
                        "{\"error\": {\"type\": \"search_timeout_exception\"}}")) {
            int status = late.contains("error") ? 429 : 200;
            node.answer(
                    call ->
                            call.head().contains("_search")
                                    ? new StubNode.Answer(status, late)
                                    : new StubNode.Answer(200, "{}"));

            assertThatThrownBy(() -> pager.page(query(Map.of()), deadline(false)))
                    .isInstanceOf(OutOfTimeException.class);
        }
    }

    @Test
    void partIsMarkedAndLeadsNowhere() {
        node.answer(
                call ->
                        new StubNode.Answer(
                                200,
                                "{\"timed_out\": true, \"hits\": {\"total\": {\"value\": 40},"
                                        + " \"hits\": ["
                                        + HIT.formatted(1, 1)
                                        + "]}, \"aggregations\": {\"followers\": {\"doc_count\":"
                                        + " 15}}}"));

        ArticlePage page = ((PageOutcome.Served) pager.page(facets(), deadline(true))).page();

        assertThat(page.timedOut()).isTrue();
        assertThat(page.hits()).hasSize(1);
        assertThat(page.total()).isEqualTo(25);
        assertThat(page.nextCursor()).isNull();
        assertThat(page.facets()).isNull();
        assertThat(searches()).isEqualTo(1);
        assertThat(node.calls())
                .anyMatch(call -> call.head().contains("partial_search_results=true"));
    }

    @Test
    void whatThereIsNoTimeForIsLeftOutOfAPart() {
        node.answer(
                call ->
                        slowly(
                                1500,
                                "{\"hits\": {\"total\": {\"value\": 1}, \"hits\": ["
                                        + HIT.formatted(1, 1)
                                        + "]}, \"aggregations\": {\"group\": {\"buckets\":"
                                        + " [{\"key\": \"g\", \"doc_count\": 3}]}}}"));

        ArticlePage page = ((PageOutcome.Served) pager.page(facets(), deadline(true))).page();

        assertThat(page.timedOut()).isTrue();
        assertThat(page.hits().getFirst().path("copies").asInt()).isEqualTo(2);
        assertThat(page.facets()).isNull();
    }

    @Test
    void wholePageOfWhoTakesPartsIsNotMarked() {
        node.answer(call -> new StubNode.Answer(200, "{\"hits\": {\"hits\": []}}"));

        assertThat(((PageOutcome.Served) pager.page(facets(), deadline(true))).page().timedOut())
                .isNull();
    }

    @Test
    void partOfTheIndexIsNeverTakenForTheWhole() {
        node.answer(
                call -> new StubNode.Answer(200, "{\"_shards\": {\"failed\": 1}, \"hits\": {}}"));

        assertThatThrownBy(() -> pager.page(facets(), deadline(true)))
                .isInstanceOf(SearchUnavailableException.class);
    }

    @Test
    @Timeout(20)
    void nobodyWaitsForASnapshotToBeFreed() {
        CountDownLatch end = new CountDownLatch(1);
        node.answer(
                call -> {
                    if (call.head().startsWith("DELETE")) {
                        end.await();
                    }
                    return new StubNode.Answer(200, "{\"hits\": {\"hits\": []}}");
                });

        assertThat(pager.page(query(Map.of()))).isInstanceOf(PageOutcome.Served.class);
        end.countDown();
    }

    /** All articles are of one group, whose first is none of those that are walked through. */
    private void answerWithArticlesOfOneGroup(int articles, long millisEach) {
        node.answer(
                call -> {
                    if (!call.head().contains("_search")) {
                        return new StubNode.Answer(200, "{}");
                    }
                    nanos.addAndGet(millisEach * 1_000_000);
                    if (call.body().has("collapse")) {
                        return hits(List.of(HIT.formatted(0, 0)));
                    }
                    JsonNode after = call.body().path("search_after").path(0);
                    List<String> hits = new ArrayList<>();
                    int end = Math.min(articles, after.asInt() + call.body().path("size").asInt());
                    for (int i = after.asInt() + 1; i <= end; i++) {
                        hits.add(HIT.formatted(i, i));
                    }
                    return hits(hits);
                });
    }

    private static StubNode.Answer hits(List<String> hits) {
        return new StubNode.Answer(200, "{\"hits\": {\"hits\": [" + String.join(",", hits) + "]}}");
    }

    private StubNode.Answer slowly(long millis, String body) {
        nanos.addAndGet(millis * 1_000_000);
        return new StubNode.Answer(200, body);
    }

    private long searches() {
        return node.calls().stream().filter(call -> call.head().contains("_search")).count();
    }

    private Deadline deadline(boolean takesParts) {
        return Deadline.in(Duration.ofSeconds(5), takesParts, nanos::get);
    }

    private static ArticleQuery facets() {
        return query(Map.of("facet", List.of("source")));
    }

    private static ArticleQuery later() {
        Map<String, List<String>> parameters = new HashMap<>();
        ArticleQuery first = query(parameters);
        Cursor cursor =
                new Cursor(
                        "snapshot",
                        JsonNodeFactory.instance.arrayNode().add(0),
                        20,
                        1_000,
                        2_000_000,
                        Cursor.hash(first),
                        Instant.EPOCH,
                        false);
        parameters.put("cursor", List.of(cursor.encode()));
        return query(parameters);
    }

    private static ArticleQuery query(Map<String, List<String>> parameters) {
        return ((ReadQuery.Accepted) QueryReader.search(parameters)).query();
    }
}
