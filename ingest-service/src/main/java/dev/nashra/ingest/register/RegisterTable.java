package dev.nashra.ingest.register;

import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedRegister.Called;
import dev.nashra.ingest.subscribe.FeedStatus;
import dev.nashra.ingest.subscribe.Hub;
import dev.nashra.ingest.subscribe.Subscription;
import dev.nashra.ingest.superdesk.RecentLineage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the topic says, as far as it has been read. */
final class RegisterTable {
    private static final long LINEAGE_BYTES = 16L * 1024 * 1024;
    private static final Comparator<Subscription> ORDER =
            Comparator.<Subscription, String>comparing(each -> each.feed().source())
                    .thenComparing(each -> each.feed().url());

    private final Map<String, Feed> wanted = new HashMap<>();
    private final Map<String, FeedStatus> known = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Integer, Long> readUpTo = new HashMap<>();

    /** Kept when all is read anew: it only grows. */
    private final RecentLineage lineage = new RecentLineage(LINEAGE_BYTES);

    /** Takes a record in. */
    synchronized void apply(RegisterEntry entry) {
        switch (entry) {
            case RegisterEntry.Wanted(String id, @Nullable Feed feed) -> set(wanted, id, feed);
            case RegisterEntry.Known(String id, @Nullable FeedStatus status) -> {
                token(known.get(id)).ifPresent(tokens::remove);
                set(known, id, status);
                token(status).ifPresent(token -> tokens.put(token, id));
            }
            case RegisterEntry.Rooted rooted -> {
                if (rooted.value() != null) {
                    lineage.note(rooted.source(), rooted.guid(), rooted.value());
                }
            }
        }
    }

    /** Everything before an offset has been taken in, or was not to be had. */
    synchronized void readUpTo(int partition, long offset) {
        readUpTo.put(partition, offset);
        notifyAll();
    }

    /** Waits until a record has been taken in; false if that takes longer. */
    synchronized boolean await(int partition, long offset, long millis)
            throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (readUpTo.getOrDefault(partition, 0L) <= offset) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Forgets everything, to be read anew. */
    synchronized void clear() {
        wanted.clear();
        known.clear();
        tokens.clear();
        readUpTo.clear();
    }

    synchronized List<Subscription> all() {
        return wanted.values().stream()
                .map(feed -> Subscription.of(feed, known.get(feed.id())))
                .sorted(ORDER)
                .toList();
    }

    synchronized Optional<Subscription> find(String id) {
        return Optional.ofNullable(wanted.get(id))
                .map(feed -> Subscription.of(feed, known.get(feed.id())));
    }

    synchronized Optional<FeedStatus> status(String id) {
        return find(id).map(Subscription::status).or(() -> Optional.ofNullable(known.get(id)));
    }

    synchronized Optional<Called> called(String token) {
        String id = tokens.get(token);
        FeedStatus status = id == null ? null : known.get(id);
        return id == null || status == null
                ? Optional.empty()
                : Optional.of(new Called(id, status, Optional.ofNullable(wanted.get(id))));
    }

    String rootOf(String source, String guid) {
        return lineage.rootOf(source, guid);
    }

    private static Optional<String> token(@Nullable FeedStatus status) {
        return Optional.ofNullable(status).map(FeedStatus::hub).map(Hub::token);
    }

    private static <T> void set(Map<String, T> map, String id, @Nullable T value) {
        if (value == null) {
            map.remove(id);
        } else {
            map.put(id, value);
        }
    }
}
