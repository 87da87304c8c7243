package dev.nashra.search.index;

import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Writes operations and returns when every one is settled, however long that takes. Only what is
 * not settled is sent again, and external versions make it harmless to send too much. Safe for use
 * by many threads: whatever the order in which they write, the newest version stays.
 */
public final class BulkWriter {
    private static final Map<String, String> ONLY_OUTCOMES =
            Map.of(
                    "filter_path",
                    "items.*._id,items.*.status,items.*.error.type,items.*.error.reason");

    private final Elasticsearch elasticsearch;
    private final Target target;
    private final Limits limits;
    private final BulkListener listener;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Pause pause;

    /**
     * How much to send at once, and how to come back after a failure.
     *
     * @param bytes most in one request
     * @param pace what the node takes now; shared by all who write to it
     * @param backoff between attempts
     */
    public record Limits(long bytes, BulkPace pace, Backoff backoff) {}

    /** Lets time pass; a test's clock need not. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after the time given. */
        void of(Duration time) throws InterruptedException;
    }

    /** Makes a writer. */
    public BulkWriter(
            Elasticsearch elasticsearch,
            Target target,
            Limits limits,
            BulkListener listener,
            InstantSource clock,
            RandomGenerator random,
            Pause pause) {
        this.elasticsearch = elasticsearch;
        this.target = target;
        this.limits = limits;
        this.listener = listener;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    /**
     * Writes operations.
     *
     * @param operations any number; several of one article may be among them
     * @throws VersionGoneException if the version was dropped meanwhile
     * @throws InterruptedException if the thread is to end; some may be written then, and some not
     */
    public void write(List<BulkOperation> operations) throws InterruptedException {
        Newest newest = new Newest(operations);
        listener.superseded(newest.superseded());
        List<BulkOperation> open = newest.operations();
        int attempt = 0;
        while (!open.isEmpty()) {
            Round round = new Round(newest, open.size());
            for (List<BulkOperation> request :
                    BulkRequests.divide(open, limits.bytes(), limits.pace().operations())) {
                round.send(request);
            }
            if (round.failure != null) {
                attempt = round.settledSome() ? 0 : attempt + 1;
                pause.of(limits.backoff().draw(attempt, random));
            }
            open = round.again;
        }
    }

    /** One pass over all that is open. */
    private final class Round {
        private final Newest newest;
        private final int size;
        private final List<BulkOperation> again = new ArrayList<>();
        private @Nullable String failure;
        private boolean nodeIsAway;

        Round(Newest newest, int size) {
            this.newest = newest;
            this.size = size;
        }

        boolean settledSome() {
            return again.size() < size;
        }

        void send(List<BulkOperation> request) throws InterruptedException {
            if (nodeIsAway) {
                again.addAll(request);
                return;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            switch (attempt(request, now)) {
                case BulkOutcome.Itemised items -> settle(request, items.outcomes(), now);
                case BulkOutcome.RetryAll retry -> {
                    nodeIsAway = true;
                    retry(request, retry.reason());
                }
                case BulkOutcome.Unreadable unreadable -> halve(request, unreadable.reason());
            }
        }

        private BulkOutcome attempt(List<BulkOperation> request, Instant now)
                throws InterruptedException {
            long began = limits.pace().begin();
            boolean taken = false;
            try {
                target.ensure();
                Reply reply =
                        elasticsearch.lines(
                                "/_bulk",
                                ONLY_OUTCOMES,
                                BulkRequests.body(request, target.version(), now));
                BulkOutcome outcome = BulkAnswer.judge(reply, request);
                taken = outcome.isFinal();
                return outcome;
            } catch (IOException e) {
                return new BulkOutcome.RetryAll("unreachable");
            } finally {
                limits.pace().ended(began, request.size(), taken);
            }
        }

        private void settle(List<BulkOperation> request, List<ItemOutcome> outcomes, Instant sent) {
            for (int i = 0; i < request.size(); i++) {
                BulkOperation operation = request.get(i);
                switch (outcomes.get(i)) {
                    case ItemOutcome.Settled settled ->
                            listener.settled(operation, settled.how(), sent);
                    case ItemOutcome.Retry retry -> retry(List.of(operation), retry.reason());
                    case ItemOutcome.Refused refused -> refuse(operation, refused);
                }
            }
        }

        private void retry(List<BulkOperation> operations, String reason) {
            // The index may lack a field, or be no more.
            target.doubt();
            failure = reason;
            again.addAll(operations);
            listener.retried(reason, operations.size());
        }

        private void refuse(BulkOperation operation, ItemOutcome.Refused why) {
            listener.refused(operation, why);
            BulkOperation older = newest.afterRefusal(operation);
            if (older != null) {
                again.add(older);
            }
        }

        private void halve(List<BulkOperation> request, String reason) throws InterruptedException {
            if (request.size() == 1) {
                refuse(
                        request.getFirst(),
                        new ItemOutcome.Refused(
                                reason, "Elasticsearch refused the request with " + reason));
                return;
            }
            int middle = request.size() / 2;
            send(request.subList(0, middle));
            send(request.subList(middle, request.size()));
        }
    }
}
