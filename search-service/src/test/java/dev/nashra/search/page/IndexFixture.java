package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.local.backends.Backends;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.Backoff;
import dev.nashra.search.index.BulkListener;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.BulkPace;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.Indices;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Origin;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A real node, shared by the tests of this run, with what writes to it and searches it. */
final class IndexFixture {
    private static final IndexTemplate.Settings TEMPLATE =
            new IndexTemplate.Settings(1, 0, Duration.ofSeconds(1));

    final Elasticsearch client =
            new Elasticsearch(
                    Backends.elasticsearch(),
                    new Elasticsearch.Limits(
                            Duration.ofSeconds(2), Duration.ofSeconds(30), 8, 1 << 25));

    /** What the pager takes for now. */
    Instant now = Instant.parse("2026-11-02T13:00:00Z");

    final List<String> refused = new ArrayList<>();
    final Map<ItemOutcome.Settlement, Integer> settled = new HashMap<>();
    final ArticlePager pager =
            new ArticlePager(
                    new IndexSearch(client, Duration.ofSeconds(20), Duration.ofMinutes(1)),
                    () -> now);
    final ArticleLookup lookup =
            new ArticleLookup(
                    new IndexSearch(client, Duration.ofSeconds(20), Duration.ofMinutes(1)));

    private final ArticleDocument documents = new ArticleDocument();
    private final BulkWriter writer =
            new BulkWriter(
                    client,
                    new IndexTemplate(client, TEMPLATE, InstantSource.system()),
                    new BulkWriter.Limits(
                            5_000_000,
                            new BulkPace(1000, 2, Duration.ofSeconds(5), System::nanoTime),
                            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1))),
                    new Listener(),
                    InstantSource.system(),
                    RandomGenerator.getDefault(),
                    Thread::sleep);

    /** Begins with nothing in the index. */
    static IndexFixture empty() {
        IndexFixture fixture = new IndexFixture();
        try {
            for (String index : fixture.indices()) {
                fixture.client.call("DELETE", "/" + index, Map.of());
            }
            new IndexTemplate(fixture.client, TEMPLATE, InstantSource.system()).ensure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fixture;
    }

    List<String> indices() throws IOException {
        List<String> names = new ArrayList<>();
        client.call("GET", "/" + Indices.TEMPLATE + "-*", Map.of())
                .json()
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /** A pager that holds no more than so many bytes of an answer. */
    ArticlePager pagerHolding(int bytes) {
        Elasticsearch small =
                new Elasticsearch(
                        Backends.elasticsearch(),
                        new Elasticsearch.Limits(
                                Duration.ofSeconds(2), Duration.ofSeconds(30), 8, bytes));
        return new ArticlePager(
                new IndexSearch(small, Duration.ofSeconds(20), Duration.ofMinutes(1)), () -> now);
    }

    /** Indexes articles, and returns when searches see them. */
    void index(List<EnrichedArticle> articles) {
        write(articles);
        refresh();
    }

    void write(List<EnrichedArticle> articles) {
        try {
            List<BulkOperation> operations = new ArrayList<>();
            for (EnrichedArticle article : articles) {
                operations.add(documents.of(article, new Origin("topic", 0, operations.size())));
            }
            send(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(List<BulkOperation> operations) {
        try {
            writer.write(operations);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void refresh() {
        try {
            assertThat(client.call("POST", "/" + Indices.ALIAS + "/_refresh", Map.of()).status())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searches by parameters in pairs: name, value, name, value. */
    ArticlePage search(String... parameters) {
        PageOutcome outcome = pager.page(query(parameters));
        assertThat(outcome).isInstanceOf(PageOutcome.Served.class);
        return ((PageOutcome.Served) outcome).page();
    }

    /** Searches as JSON is: where there is nothing, in other spellings. */
    ArticlePage searchInAnySpelling(String... parameters) {
        return ((PageOutcome.Served) pager.pageInAnySpelling(query(parameters))).page();
    }

    /** Gives the ids of a first page. */
    List<String> ids(String... parameters) {
        return ids(search(parameters));
    }

    static List<String> ids(ArticlePage page) {
        return page.hits().stream().map(hit -> hit.path("id").asText()).toList();
    }

    /** Follows the cursors to the end. */
    List<ObjectNode> all(String... parameters) {
        List<ObjectNode> hits = new ArrayList<>();
        ArticlePage page = search(parameters);
        hits.addAll(page.hits());
        while (page.nextCursor() != null) {
            page = search(with(parameters, "cursor", page.nextCursor()));
            assertThat(page.hits()).isNotEmpty();
            hits.addAll(page.hits());
        }
        assertThat(hits).hasSize((int) page.total());
        return hits;
    }

    static String[] with(String[] parameters, String... more) {
        List<String> all = new ArrayList<>(List.of(parameters));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static ArticleQuery query(String... parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.computeIfAbsent(parameters[i], name -> new ArrayList<>()).add(parameters[i + 1]);
        }
        ReadQuery read = QueryReader.search(values);
        assertThat(read).isInstanceOf(ReadQuery.Accepted.class);
        return ((ReadQuery.Accepted) read).query();
    }

    private final class Listener implements BulkListener {
        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {
            settled.merge(how, 1, Integer::sum);
        }

        @Override
        public void superseded(int operations) {
            settled.merge(ItemOutcome.Settlement.SUPERSEDED, operations, Integer::sum);
        }

        @Override
        public void retried(String reason, int operations) {}

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            refused.add(operation.id() + " " + why.reason());
        }
    }
}
