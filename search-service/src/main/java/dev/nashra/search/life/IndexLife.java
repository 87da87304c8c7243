package dev.nashra.search.life;

import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Templates;
import dev.nashra.search.index.VersionGoneException;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Versions of the index: builds, changes over to, and drops them. What there is stands in
 * Elasticsearch, so any instance may be asked; how far a rebuild has come only the one knows that
 * does it.
 */
public final class IndexLife implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexLife.class);

    private final Elasticsearch elasticsearch;
    private final Templates templates;
    private final ArticleIndex index;
    private final Retention retention;
    private final Readers readers;
    private final Housekeeping housekeeping;
    private final Backlog backlog;
    private final BulkWriter.Pause pause;
    private final ThreadFactory threads = Thread.ofPlatform().name("rebuild").daemon().factory();
    private volatile Progress progress = Progress.NONE;
    private @Nullable Thread running;

    /**
     * Makes one.
     *
     * @param elasticsearch closed with this
     * @param refreshInterval of months whose own is not known
     */
    public IndexLife(
            Elasticsearch elasticsearch,
            Templates templates,
            ArticleIndex index,
            Retention retention,
            Backlog backlog,
            Duration refreshInterval,
            BulkWriter.Pause pause) {
        this.elasticsearch = elasticsearch;
        this.templates = templates;
        this.index = index;
        this.retention = retention;
        this.backlog = backlog;
        this.pause = pause;
        readers = new Readers(elasticsearch, refreshInterval);
        housekeeping = new Housekeeping(elasticsearch, retention);
    }

    /**
     * What there is.
     *
     * @param versions all versions
     * @param read number of the version that readers have; 0 if there is nothing to read
     * @param progress of the rebuild that this instance does, or did last
     */
    public record State(List<Versions.Version> versions, int read, Progress progress) {}

    /** Tells what there is. */
    public State state() throws IOException {
        return new State(
                templates.look().all(),
                readers.current().map(IndexVersion::number).orElse(0),
                progress);
    }

    /**
     * Begins to build another version, and returns.
     *
     * @param swap whether readers change over when it is there and equal
     * @throws Refusal if there is one already, or one is being built
     */
    public synchronized void rebuild(boolean swap) throws IOException, Refusal {
        if (progress.isUnderWay()) {
            throw new Refusal("rebuild_under_way", "A version of the index is being built now.");
        }
        Rebuild rebuild =
                new Rebuild(
                        elasticsearch,
                        templates,
                        backlog,
                        new Copy(elasticsearch, index, retention),
                        new Comparer(elasticsearch, pause),
                        readers,
                        now -> progress = now);
        rebuild.begin();
        Thread thread = threads.newThread(() -> run(rebuild, swap));
        running = thread;
        thread.start();
    }

    private void run(Rebuild rebuild, boolean swap) {
        try {
            boolean equal = rebuild.run(swap);
            LOG.infof("version %d of the index is built, equal: %s", progress.to(), equal);
        } catch (InterruptedException e) {
            progress = progress.failed("the service stopped");
        } catch (IOException | VersionGoneException e) {
            LOG.error("building a version of the index failed", e);
            progress = progress.failed(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Gives readers the newest version.
     *
     * @throws Refusal if they have it, or it is not complete
     */
    public void swap() throws IOException, Refusal {
        change(true);
    }

    /**
     * Gives readers the version back that they had before.
     *
     * @throws Refusal if there is none
     */
    public void rollback() throws IOException, Refusal {
        change(false);
    }

    private synchronized void change(boolean forward) throws IOException, Refusal {
        refuseWhileBuilding();
        IndexVersion from = read();
        Versions.Version to =
                templates.look().all().stream()
                        .filter(each -> each.version().compareTo(from) > 0 == forward)
                        .filter(each -> !each.version().equals(from))
                        .reduce((one, other) -> forward ? other : one)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "no_such_version",
                                                "There is no %s version than the %d that readers have."
                                                        .formatted(
                                                                forward ? "newer" : "older",
                                                                from.number())));
        if (!to.complete()) {
            throw new Refusal(
                    "version_incomplete",
                    "Version %d of the index is not complete; drop it."
                            .formatted(to.version().number()));
        }
        readers.change(from, to.version());
    }

    /** Drops every version but the one that readers have. */
    public synchronized void drop() throws IOException, Refusal {
        refuseWhileBuilding();
        housekeeping.drop(read());
    }

    private IndexVersion read() throws IOException, Refusal {
        return readers.current()
                .orElseThrow(() -> new Refusal("no_such_version", "There is no index yet."));
    }

    private void refuseWhileBuilding() throws Refusal {
        if (progress.isUnderWay()) {
            throw new Refusal("rebuild_under_way", "A version of the index is being built now.");
        }
    }

    /** Repairs what a killed instance has left half done, and deletes what is no longer kept. */
    void tidy() throws IOException {
        readers.mend();
        housekeeping.sweep();
    }

    @Override
    public void close() throws IOException {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
        elasticsearch.close();
    }
}
