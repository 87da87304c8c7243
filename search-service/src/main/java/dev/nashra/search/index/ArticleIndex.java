package dev.nashra.search.index;

import dev.nashra.search.elastic.Elasticsearch;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * The index as those see it who write: where articles stand, and where they go. As long as there is
 * more than one version, all are written, and only what becomes of an article in the one that
 * serves is heard of.
 */
public final class ArticleIndex implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ArticleIndex.class);

    private final Elasticsearch elasticsearch;
    private final Templates templates;
    private final BulkWriter.Limits limits;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final BulkWriter.Pause pause;

    /**
     * Takes what {@link BulkWriter} needs.
     *
     * @param elasticsearch closed with this
     */
    public ArticleIndex(
            Elasticsearch elasticsearch,
            Templates templates,
            BulkWriter.Limits limits,
            InstantSource clock,
            RandomGenerator random,
            BulkWriter.Pause pause) {
        this.elasticsearch = elasticsearch;
        this.templates = templates;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    /**
     * Looks which versions there are, for one batch: a version that comes later gets the batch by
     * being copied.
     *
     * @throws IOException if Elasticsearch cannot say now; to be asked again
     */
    public Versions.Known versions() throws IOException {
        Versions.Known known = templates.look();
        IndexTemplate serving = templates.of(known.serving());
        if (known.find(known.serving()).isEmpty()) {
            // Elasticsearch came back empty since it was last looked after.
            serving.doubt();
        }
        serving.ensure();
        return known;
    }

    /**
     * Looks up where articles stand.
     *
     * @param ids of articles that come
     * @param withdrawn ids that may be withdrawn
     * @throws IOException if Elasticsearch cannot say now; to be asked again
     */
    public Homes homes(Collection<String> ids, Collection<String> withdrawn) throws IOException {
        return Homes.find(elasticsearch, ids, withdrawn);
    }

    /**
     * Writes operations; returns when every one is settled, as {@link BulkWriter#write} does. What
     * serves is written last, so that no reader ever sees there what another version lacks.
     *
     * @throws VersionGoneException if the version that serves does so no longer
     */
    public void write(Versions.Known known, List<BulkOperation> operations, BulkListener listener)
            throws InterruptedException {
        for (IndexVersion version : known.beside()) {
            try {
                writeTo(templates.of(version).beside(), operations, new Silent(version, listener));
            } catch (VersionGoneException e) {
                LOG.info(e.getMessage());
            }
        }
        writeTo(templates.of(known.serving()), operations, listener);
    }

    /** Writes operations into one version. */
    public void writeTo(Target target, List<BulkOperation> operations, BulkListener listener)
            throws InterruptedException {
        new BulkWriter(elasticsearch, target, limits, listener, clock, random, pause)
                .write(operations);
    }

    /**
     * Waits before something is tried again.
     *
     * @param attempt from 0
     */
    public void rest(int attempt) throws InterruptedException {
        templates.doubt();
        pause.of(limits.backoff().draw(attempt, random));
    }

    @Override
    public void close() throws IOException {
        elasticsearch.close();
    }

    /** Hears only of what stands still. */
    private record Silent(IndexVersion version, BulkListener listener) implements BulkListener {
        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {}

        @Override
        public void superseded(int operations) {}

        @Override
        public void retried(String reason, int operations) {
            listener.retried(reason, operations);
        }

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            LOG.warnf(
                    "version %d of the index refuses %s: %s: %s",
                    version.number(), operation, why.reason(), why.detail());
        }
    }
}
