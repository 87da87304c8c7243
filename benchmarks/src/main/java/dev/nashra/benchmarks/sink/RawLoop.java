package dev.nashra.benchmarks.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Topics;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.BulkRequests;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What anybody would write first: the documents that search-service makes, made before, and sent by
 * one {@code _bulk} request after the other.
 */
final class RawLoop {
    private static final int PER_REQUEST = 500;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI node;
    private final List<byte[]> requests = new ArrayList<>();

    /**
     * Makes the requests.
     *
     * @param node where Elasticsearch is
     */
    RawLoop(URI node, List<EnrichedArticle> articles) throws IOException {
        this.node = node;
        ArticleDocument documents = new ArticleDocument();
        List<BulkOperation> open = new ArrayList<>();
        for (EnrichedArticle article : articles) {
            open.add(documents.of(article, new Origin(Topics.ENRICHED, 0, requests.size())));
            if (open.size() == PER_REQUEST) {
                requests.add(BulkRequests.body(open, IndexVersion.FIRST, Instant.now()));
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            requests.add(BulkRequests.body(open, IndexVersion.FIRST, Instant.now()));
        }
    }

    /**
     * Sends all and returns when the last can be found; gives seconds.
     *
     * @throws IOException if the node refuses a document
     */
    double run() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (byte[] request : requests) {
            JsonNode answer =
                    mapper.readTree(
                            call(
                                    "POST",
                                    "/_bulk?filter_path=errors",
                                    BodyPublishers.ofByteArray(request)));
            if (answer.path("errors").asBoolean(true)) {
                throw new IOException("the node refused a document");
            }
        }
        refresh();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Lets all that was written be found. */
    void refresh() throws IOException, InterruptedException {
        call("POST", "/" + IndexVersion.FIRST.indices() + "/_refresh", BodyPublishers.noBody());
    }

    /** Deletes the indices, but not their template. */
    void clear() throws IOException, InterruptedException {
        // By their names: a node takes no pattern here.
        String names =
                call(
                                "GET",
                                "/_cat/indices/" + IndexVersion.FIRST.indices() + "?h=index",
                                BodyPublishers.noBody())
                        .strip();
        call("DELETE", "/" + names.replaceAll("\\s+", ","), BodyPublishers.noBody());
    }

    private String call(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(node.resolve(path))
                        .header("Content-Type", "application/x-ndjson")
                        .method(method, body)
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }
}
