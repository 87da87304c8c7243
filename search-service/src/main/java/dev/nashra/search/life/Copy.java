package dev.nashra.search.life;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.BulkListener;
import dev.nashra.search.index.BulkOperation;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.ItemOutcome;
import dev.nashra.search.index.Placed;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/**
 * Copies all articles of one version into another, each with its version: what comes meanwhile is
 * newer, and stays. Documents are made anew, so that the other has what its mapping wants.
 */
final class Copy {
    private static final Logger LOG = Logger.getLogger(Copy.class);
    private static final int ATTEMPTS = 10;

    private final Elasticsearch elasticsearch;
    private final ArticleIndex index;
    private final Retention retention;
    private final ArticleDocument documents = new ArticleDocument();

    Copy(Elasticsearch elasticsearch, ArticleIndex index, Retention retention) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.retention = retention;
    }

    /**
     * Copies.
     *
     * @param progress told how many have been copied so far
     * @throws IOException if Elasticsearch fails again and again
     */
    void run(IndexVersion from, Target to, LongConsumer progress)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (Walk walk = new Walk(elasticsearch, from, "_shard_doc")) {
                all(walk, to, progress);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                // The snapshot may be gone with the node; what was copied is not.
                LOG.warnf("copying begins again: %s", e.getMessage());
                index.rest(attempt);
            }
        }
    }

    private void all(Walk walk, Target to, LongConsumer progress)
            throws IOException, InterruptedException {
        long copied = 0;
        for (JsonNode page = walk.next(); !page.isEmpty(); page = walk.next()) {
            List<BulkOperation> operations = new ArrayList<>(page.size());
            for (JsonNode hit : page) {
                Placed placed = Placed.read(hit.path("_source"));
                if (!retention.isOver(placed.article().firstReceived())) {
                    operations.add(documents.copy(placed));
                }
            }
            index.writeTo(to, operations, new Refusals());
            copied += page.size();
            progress.accept(copied);
        }
    }

    /** What the other version refuses it lacks, and the comparison says so. */
    private static final class Refusals implements BulkListener {
        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {}

        @Override
        public void superseded(int operations) {}

        @Override
        public void retried(String reason, int operations) {
            LOG.debugf("copying waits: %s", reason);
        }

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            LOG.warnf("cannot copy %s: %s: %s", operation, why.reason(), why.detail());
        }
    }
}
