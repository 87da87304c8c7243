package dev.nashra.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
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
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.page.IndexSearch;
import dev.nashra.search.page.PageOutcome;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The judged articles in a node, twice: as Nashra indexes and searches them, and with headline and
 * body in one of Elasticsearch's analyzers each, searched by {@code simple_query_string}.
 */
final class JudgedIndex implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-11-17T12:00:00Z"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Results that are looked at. */
    static final int DEPTH = 10;

    private final Elasticsearch client;
    private final ArticlePager pager;

    private JudgedIndex(Elasticsearch client) {
        this.client = client;
        this.pager =
                new ArticlePager(new IndexSearch(client, PATIENCE, Duration.ofMinutes(1)), NOW);
    }

    /**
     * Indexes the articles.
     *
     * @param node where none of them are yet
     * @param analyzers to compare with
     */
    static JudgedIndex of(URI node, List<EnrichedArticle> articles, List<String> analyzers)
            throws IOException {
        JudgedIndex index =
                new JudgedIndex(
                        new Elasticsearch(
                                node, new Elasticsearch.Limits(PATIENCE, PATIENCE, 2, 64 << 20)));
        index.addAll(articles);
        for (String analyzer : analyzers) {
            index.addPlain(articles, analyzer);
        }
        return index;
    }

    private void addAll(List<EnrichedArticle> articles) throws IOException {
        ArticleDocument documents = new ArticleDocument();
        List<BulkOperation> operations = new ArrayList<>();
        for (EnrichedArticle article : articles) {
            operations.add(documents.of(article, new Origin("judged", 0, operations.size())));
        }
        try {
            writer().write(operations);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        }
        checked(client.call("POST", "/" + Indices.ALIAS + "/_refresh", Map.of()));
    }

    private BulkWriter writer() {
        return new BulkWriter(
                client,
                new IndexTemplate(
                        client, new IndexTemplate.Settings(1, 0, Duration.ofSeconds(1)), NOW),
                new BulkWriter.Limits(
                        5_000_000,
                        new BulkPace(1000, 2, Duration.ofSeconds(5), System::nanoTime),
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1))),
                new Refusals(),
                NOW,
                RandomGenerator.getDefault(),
                Thread::sleep);
    }

    /** An article that is not indexed would make every number wrong. */
    private static final class Refusals implements BulkListener {
        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {}

        @Override
        public void superseded(int operations) {}

        @Override
        public void retried(String reason, int operations) {}

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            throw new IllegalStateException("the node refused an article: " + why.reason());
        }
    }

    private void addPlain(List<EnrichedArticle> articles, String analyzer) throws IOException {
        ObjectNode fields = JSON.createObjectNode();
        for (String field : List.of("headline", "body")) {
            fields.putObject(field).put("type", "text").put("analyzer", analyzer);
        }
        ObjectNode mapping = JSON.createObjectNode();
        mapping.putObject("settings").put("number_of_shards", 1).put("number_of_replicas", 0);
        mapping.putObject("mappings").set("properties", fields);
        // There may be one of an earlier run.
        Reply ignored = client.call("DELETE", "/" + plain(analyzer), Map.of());
        checked(client.json("PUT", "/" + plain(analyzer), Map.of(), bytes(mapping)));
        StringBuilder body = new StringBuilder();
        for (EnrichedArticle article : articles) {
            ObjectNode action = JSON.createObjectNode();
            action.putObject("index").put("_index", plain(analyzer)).put("_id", article.uri());
            ObjectNode document = JSON.createObjectNode();
            document.put("headline", article.headline()).put("body", article.bodyText());
            body.append(action).append('\n').append(document).append('\n');
        }
        bulk(body.toString());
    }

    private void bulk(String body) throws IOException {
        Map<String, String> refresh = Map.of("refresh", "true");
        JsonNode answer =
                checked(client.json("POST", "/_bulk", refresh, body.getBytes(UTF_8))).json();
        if (answer.path("errors").asBoolean()) {
            throw new IOException("the node refused an article: " + answer.at("/items/0"));
        }
    }

    /** Gives the uris of the first articles that Nashra finds, copies included. */
    List<String> nashra(String q) {
        ReadQuery read =
                QueryReader.search(
                        Map.of(
                                "q",
                                List.of(q),
                                "duplicates",
                                List.of("keep"),
                                "page_size",
                                List.of("" + DEPTH)));
        if (read instanceof ReadQuery.Accepted accepted
                && pager.pageInAnySpelling(accepted.query()) instanceof PageOutcome.Served served) {
            return served.page().hits().stream().map(hit -> hit.path("uri").asText()).toList();
        }
        throw new IllegalStateException("no page for " + q);
    }

    /**
     * Gives the uris of the first articles that Elasticsearch finds.
     *
     * @param operator between words: {@code and} or {@code or}
     */
    List<String> plain(String analyzer, String operator, String q) throws IOException {
        ObjectNode query = JSON.createObjectNode();
        query.put("query", q).put("default_operator", operator);
        query.putArray("fields").add("headline^3").add("body");
        ObjectNode body = JSON.createObjectNode().put("size", DEPTH).put("_source", false);
        body.putObject("query").set("simple_query_string", query);
        String path = "/" + plain(analyzer) + "/_search";
        List<String> uris = new ArrayList<>();
        checked(client.json("POST", path, Map.of(), bytes(body)))
                .json()
                .at("/hits/hits")
                .forEach(hit -> uris.add(hit.path("_id").asText()));
        return uris;
    }

    private static String plain(String analyzer) {
        return "plain-" + analyzer;
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(UTF_8);
    }

    private static Reply checked(Reply reply) throws IOException {
        if (!reply.isSuccess()) {
            throw new IOException(reply.errorType() + ": " + reply.errorReason());
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
