package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.ElasticsearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts over months in which other tags are frequent, against a count in memory. */
@Tag("backends")
class FacetsIT {
    private static final int TAGS = 300;
    private static final int ARTICLES = 800;
    private static final long SEED = 20261123;
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final Map<String, Long> EXPECTED = new HashMap<>();

    @BeforeAll
    static void index() {
        Random random = new Random(SEED);
        List<EnrichedArticle> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            boolean october = i % 2 == 0;
            String[] tags =
                    random.doubles(8)
                            .map(x -> x * x)
                            .mapToInt(x -> (int) (x * TAGS))
                            .map(tag -> october ? tag : TAGS - 1 - tag)
                            .distinct()
                            .mapToObj(tag -> "tag:" + tag)
                            .toArray(String[]::new);
            for (String tag : tags) {
                EXPECTED.merge(tag, 1L, Long::sum);
            }
            Instant time = Instant.parse(october ? "2026-10-15T00:00:00Z" : "2026-11-15T00:00:00Z");
            articles.add(
                    ArticleBuilder.article("s", "u" + i)
                            .received(time.plusSeconds(i))
                            .tags(tags)
                            .build());
        }
        INDEX.index(articles);
    }

    @Test
    void whatMonthsTellIsNotEnoughByItself() {
        IndexSearch search =
                new IndexSearch(INDEX.client, Duration.ofSeconds(20), Duration.ofMinutes(1));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        ArticleQuery query = IndexFixture.query("facet", "tag");
        body.set("aggs", new ElasticsearchQuery(query).facets(50));

        JsonNode tags = search.live(body).at("/aggregations/tag");

        assertThat(tags.path("doc_count_error_upper_bound").asLong()).isPositive();
        assertThat(tags.path("buckets"))
                .anySatisfy(
                        bucket ->
                                assertThat(bucket.path("doc_count").asLong())
                                        .isLessThan(EXPECTED.get(bucket.path("key").asText())));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 60, 2000})
    void countsAreExactHoweverLittleAMonthTells(int perMonth) {
        IndexSearch search =
                new IndexSearch(INDEX.client, Duration.ofSeconds(20), Duration.ofMinutes(1));
        ArticleQuery query = IndexFixture.query("facet", "tag", "facet", "source");
        try (Snapshot snapshot = search.freeze()) {
            Map<String, List<ArticlePage.Count>> counts =
                    new FacetCounts(snapshot, query, perMonth).counts();

            assertThat(counts.get("tag"))
                    .as("seed %d", SEED)
                    .hasSize(50)
                    .allSatisfy(
                            count ->
                                    assertThat(count.count())
                                            .as(count.value())
                                            .isEqualTo(EXPECTED.get(count.value())));
            assertThat(counts.get("tag"))
                    .isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
            assertThat(counts.get("source")).containsExactly(new ArticlePage.Count("s", ARTICLES));
        }
    }
}
