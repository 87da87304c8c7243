package dev.nashra.search.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.local.backends.Backends;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.Backoff;
import dev.nashra.search.index.BulkListener;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.BulkPace;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Origin;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Target;
import dev.nashra.search.index.Templates;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real node with one version of the index in it, and what looks after that. */
final class LifeFixture implements AutoCloseable {
    static final IndexVersion ONE = IndexVersion.FIRST;
    static final IndexVersion TWO = new IndexVersion(2);
    static final Duration REFRESH = Duration.ofMillis(200);

    final Elasticsearch client =
            new Elasticsearch(
                    Backends.elasticsearch(),
                    new Elasticsearch.Limits(
                            Duration.ofSeconds(2), Duration.ofSeconds(30), 8, 1 << 25));
    final Requests requests = new Requests(client);
    final Templates templates =
            new Templates(
                    client,
                    version ->
                            new IndexTemplate(
                                    version,
                                    client,
                                    new IndexTemplate.Settings(1, 0, REFRESH),
                                    InstantSource.system(),
                                    () -> {}));
    final ArticleIndex index =
            new ArticleIndex(
                    client,
                    templates,
                    new BulkWriter.Limits(
                            5_000_000,
                            new BulkPace(500, 2, Duration.ofSeconds(5), System::nanoTime),
                            new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1))),
                    InstantSource.system(),
                    new Random(1),
                    Thread::sleep);
    final Readers readers = new Readers(client, REFRESH);
    private final ArticleDocument documents = new ArticleDocument();
    private final AtomicInteger retries = new AtomicInteger();
    private Backlog backlog = () -> {};

    LifeFixture() throws IOException {
        clean();
        templates.doubt();
        templates.ensure();
    }

    private void clean() throws IOException {
        client.call("DELETE", "/_index_template/nashra-articles-v*", Map.of());
        for (String index : indices()) {
            requests.send("DELETE", "/" + index, Map.of());
        }
        assertThat(indices()).isEmpty();
    }

    /** Sets what is done while a rebuild waits for what was on its way. */
    void whileWaiting(Backlog doing) {
        backlog = doing;
    }

    IndexLife life(@Nullable Duration keep) {
        return new IndexLife(
                client,
                templates,
                index,
                retention(keep),
                () -> backlog.awaitSettled(),
                REFRESH,
                Thread::sleep);
    }

    static Retention retention(@Nullable Duration keep) {
        return new Retention(keep, InstantSource.system());
    }

    List<String> indices() throws IOException {
        List<String> names = new ArrayList<>();
        requests.find("/nashra-articles-v*/_settings/index.uuid", Map.of())
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /** Writes as indexing does, into every version there is. */
    void write(EnrichedArticle... articles) throws IOException {
        write(index.versions(), articles);
    }

    /** Writes as a batch does that began when there were these versions. */
    void write(Versions.Known versions, EnrichedArticle... articles) throws IOException {
        try {
            index.write(versions, operations(articles), new Deaf());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes into one version only. */
    void writeTo(Target target, EnrichedArticle... articles) throws IOException {
        try {
            index.writeTo(target, operations(articles), new Deaf());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<BulkOperation> operations(EnrichedArticle... articles) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        for (EnrichedArticle each : articles) {
            operations.add(documents.of(each, new Origin("topic", 0, operations.size())));
        }
        return operations;
    }

    void refresh() throws IOException {
        assertThat(client.call("POST", "/nashra-articles-v*/_refresh", Map.of()).status())
                .isEqualTo(200);
    }

    /** Counts what readers see, or what is in some indices. */
    long count(String indices) throws IOException {
        JsonNode answer = requests.send("GET", "/" + indices + "/_count", Map.of());
        return answer.path("count").asLong();
    }

    boolean isBesideAlias(IndexVersion version) throws IOException {
        return requests.find("/_alias/nashra-articles", Map.of()).properties().stream()
                .anyMatch(each -> IndexVersion.in(each.getKey()).orElseThrow().equals(version));
    }

    @Override
    public void close() throws IOException {
        clean();
        client.close();
    }

    /** How often something was tried again. */
    int retries() {
        return retries.get();
    }

    private final class Deaf implements BulkListener {
        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {}

        @Override
        public void superseded(int operations) {}

        @Override
        public void retried(String reason, int operations) {
            retries.incrementAndGet();
        }

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            throw new AssertionError(operation + " " + why);
        }
    }
}
