package dev.nashra.search.consume;

import dev.nashra.search.SearchConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that Elasticsearch has come back empty: our template is gone though articles have been
 * indexed. What was indexed is not read again by itself, so somebody has to be told.
 */
@Singleton
public final class LostIndex {
    private static final Logger LOG = Logger.getLogger(LostIndex.class);

    private final Callable<Boolean> wasIndexed;
    private final String group;
    private final InstantSource clock;
    private volatile @Nullable Instant since;

    /** Asks Kafka whether articles have been indexed. */
    @Inject
    LostIndex(SearchConfig config, InstantSource clock) {
        this(
                () ->
                        new GroupOffsets(config.consume())
                                .committed().values().stream()
                                        .anyMatch(offset -> offset.offset() > 0),
                config.consume().group(),
                clock);
    }

    LostIndex(Callable<Boolean> wasIndexed, String group, InstantSource clock) {
        this.wasIndexed = wasIndexed;
        this.group = group;
        this.clock = clock;
    }

    /** To be told before the template is installed anew. */
    public void templateIsMissing() {
        try {
            if (wasIndexed.call()) {
                since = clock.instant();
                LOG.error("Elasticsearch came back empty: " + remedy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warnf("whether Elasticsearch lost articles is not known: %s", e);
        }
    }

    /** Gives when it was noticed that articles are gone; empty if they are not. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Gives one sentence on what to do. */
    public String remedy() {
        return "articles that group "
                + group
                + " has read are not in the index; restore a snapshot, or let all instances read"
                + " what Kafka still has by giving nashra.search.consume.group a new name";
    }
}
