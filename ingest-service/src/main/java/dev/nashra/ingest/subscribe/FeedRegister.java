package dev.nashra.ingest.subscribe;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Every feed that is wanted, as all instances know it; one of them polls each. What is put here
 * outlives every instance.
 */
public interface FeedRegister {
    /** Tells whether what was put before this instance began is known to it by now. */
    boolean isReady();

    /** Gives every feed, by source and URL. */
    List<Subscription> all();

    /** Finds a feed. */
    Optional<Subscription> find(String id);

    /** Finds the feed whose hub calls back under a token, wanted or not any more. */
    Optional<Called> called(String token);

    /**
     * A feed whose hub calls back.
     *
     * @param wanted whether its articles are still wanted
     */
    record Called(String id, FeedStatus status, Optional<Feed> wanted) {}

    /** Tells whether this instance is the one that polls a feed. */
    boolean isMine(String id);

    /**
     * Puts a feed, or changes it.
     *
     * @return false if Kafka did not take it in time
     */
    boolean put(Feed feed);

    /**
     * Removes a feed. What is known of it stays until its hub has let go.
     *
     * @return false if Kafka did not take it in time
     */
    boolean remove(String id);

    /**
     * Changes what is known of a feed. Two instances that do so at once overwrite each other; what
     * is lost by that is the memory of one look, and items are then sent on once more, which
     * changes nothing.
     *
     * @param change from the newest known status
     * @return false if Kafka did not take it in time
     */
    boolean update(String id, UnaryOperator<FeedStatus> change);

    /** Forgets what is known of a feed that is not wanted any more. */
    boolean forget(String id);
}
