package dev.nashra.ingest.api;

import dev.nashra.edge.access.ApiKey;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.quota.Reservation;
import dev.nashra.ingest.document.Document;
import dev.nashra.ingest.document.Repair;
import dev.nashra.ingest.parse.ArticleParser;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import dev.nashra.ingest.publish.Pending;
import dev.nashra.ingest.publish.Publication;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.receive.BodyRefused;
import dev.nashra.ingest.receive.Line;
import dev.nashra.ingest.receive.LineReader;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One bulk body or document on its way. Lines are handed over as they arrive; acknowledgements are
 * waited for at the end. Once Kafka failed to take one, no later one is looked at: what stands in
 * the topic is in the body's order, and the answer is not late.
 */
final class BulkPush {
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final InstantSource clock;
    private final ApiKey key;
    private final TraceParent trace;
    private final long startedNanos = System.nanoTime();
    private final List<Entry> entries = new ArrayList<>();
    private volatile boolean kafkaAway;

    BulkPush(
            RawArticlePublisher publisher,
            IngestMetrics metrics,
            InstantSource clock,
            ApiKey key,
            TraceParent trace) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.key = key;
        this.trace = trace;
    }

    private sealed interface Entry {
        int line();

        Set<Repair> repairs();

        record Sent(int line, Set<Repair> repairs, String id, Pending pending, Reservation place)
                implements Entry {}

        record Kept(int line, Set<Repair> repairs, @Nullable String id, Problem problem)
                implements Entry {}
    }

    /**
     * Pushes every line.
     *
     * @param maxLines most lines that are not blank
     * @throws ProblemException if nothing can be answered line by line
     * @throws BodyRefused if the body is refused before the first line
     */
    BulkAnswer run(LineReader lines, int maxLines) throws IOException, InterruptedException {
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (entries.size() == maxLines) {
                    throw tooManyLines(maxLines);
                }
                entries.add(entry(line));
            }
        } catch (BodyRefused e) {
            metrics.bodyRefused(e.reason().code());
            throw refusedAfter(IngestProblems.of(e));
        }
        if (entries.isEmpty()) {
            throw new ProblemException(Problem.of(400, "empty_body", "The body holds no article."));
        }
        return answer();
    }

    /**
     * Pushes every entry of a document.
     *
     * @throws ProblemException if nothing can be answered entry by entry
     */
    BulkAnswer run(Document.Parts document) throws InterruptedException {
        for (Document.Entry entry : document.entries()) {
            entries.add(
                    kafkaAway
                            ? unavailable(entry.position())
                            : judged(entry.position(), entry.verdict(), entry.repairs()));
        }
        return answer();
    }

    private static Entry unavailable(int line) {
        return new Entry.Kept(line, Set.of(), null, IngestProblems.unavailable());
    }

    private Entry entry(Line line) {
        if (kafkaAway) {
            return unavailable(line.number());
        }
        return switch (line) {
            case Line.TooLong tooLong ->
                    kept(
                            tooLong.number(),
                            Set.of(),
                            Refusal.of(
                                    Refusal.Reason.ARTICLE_TOO_LARGE,
                                    "The article is longer than is read."));
            case Line.Text text -> entry(text);
        };
    }

    private Entry entry(Line.Text line) {
        var received = clock.instant();
        Verdict verdict =
                ArticleParser.parse(
                        line.bytes(), line.start(), line.length(), key.sources(), received);
        return judged(line.number(), verdict, Set.of());
    }

    private Entry judged(int line, Verdict verdict, Set<Repair> repairs) {
        return switch (verdict) {
            case Verdict.Refused refused -> kept(line, repairs, refused.refusal());
            case Verdict.Accepted accepted -> send(line, repairs, accepted);
        };
    }

    private Entry send(int line, Set<Repair> repairs, Verdict.Accepted accepted) {
        String id = accepted.article().id();
        Optional<Reservation> place = Quota.place(key.allowance(), accepted.article());
        if (place.isEmpty()) {
            return new Entry.Kept(line, repairs, id, IngestProblems.quotaExceeded());
        }
        Pending pending = publisher.publish(accepted.article(), trace);
        pending.whenFailed(() -> kafkaAway = true);
        return new Entry.Sent(line, repairs, id, pending, place.get());
    }

    private static Entry kept(int line, Set<Repair> repairs, Refusal refusal) {
        return new Entry.Kept(line, repairs, refusal.id(), IngestProblems.of(refusal));
    }

    private BulkAnswer answer() throws InterruptedException {
        List<BulkAnswer.Item> items = items();
        boolean anyAccepted = any(items, 202);
        if (!anyAccepted && any(items, 503)) {
            throw IngestProblems.kafkaUnavailable();
        }
        if (!anyAccepted && any(items, 429)) {
            throw IngestProblems.quotaExceeded(key.allowance());
        }
        long took = (System.nanoTime() - startedNanos) / 1_000_000;
        return new BulkAnswer(took, items.stream().anyMatch(item -> item.problem() != null), items);
    }

    private static boolean any(List<BulkAnswer.Item> items, int status) {
        return items.stream().anyMatch(item -> item.status() == status);
    }

    private List<BulkAnswer.Item> items() throws InterruptedException {
        List<BulkAnswer.Item> items = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            items.add(
                    switch (entry) {
                        case Entry.Kept kept -> item(kept, kept.id(), kept.problem());
                        case Entry.Sent sent -> item(sent);
                    });
        }
        return items;
    }

    private BulkAnswer.Item item(Entry.Sent sent) throws InterruptedException {
        // After the first that came to nothing the rest have had their time too.
        Publication outcome = kafkaAway ? sent.pending().now() : sent.pending().await();
        return switch (outcome) {
            case Publication.Unavailable unavailable -> {
                kafkaAway = true;
                sent.place().putBack();
                yield item(sent, sent.id(), IngestProblems.unavailable());
            }
            case Publication.Acknowledged acknowledged -> {
                metrics.accepted();
                yield new BulkAnswer.Item(sent.line(), sent.id(), 202, codes(sent), null);
            }
        };
    }

    private BulkAnswer.Item item(Entry entry, @Nullable String id, Problem problem) {
        metrics.rejected(problem.code());
        return new BulkAnswer.Item(entry.line(), id, problem.status(), codes(entry), problem);
    }

    private static List<String> codes(Entry entry) {
        return entry.repairs().stream().sorted().map(Repair::code).toList();
    }

    /** A body refused half-way: what stood before may be on Kafka by now, and that is said. */
    private ProblemException refusedAfter(Problem problem) throws InterruptedException {
        List<BulkAnswer.Item> items = items();
        if (items.isEmpty()) {
            return new ProblemException(problem);
        }
        long accepted = items.stream().filter(item -> item.status() == 202).count();
        int last = items.getLast().line();
        String before =
                " Of the lines up to %d, %d were accepted; sending them again does no harm."
                        .formatted(last, accepted);
        return new ProblemException(
                Problem.of(problem.status(), problem.code(), problem.detail() + before)
                        .at(Fault.line(last + 1, problem.detail())));
    }

    private ProblemException tooManyLines(int maxLines) throws InterruptedException {
        metrics.bodyRefused(BodyRefused.Reason.TOO_MANY_LINES.code());
        return refusedAfter(
                Problem.of(
                        413,
                        BodyRefused.Reason.TOO_MANY_LINES.code(),
                        "The body has more than %d lines.".formatted(maxLines)));
    }
}
