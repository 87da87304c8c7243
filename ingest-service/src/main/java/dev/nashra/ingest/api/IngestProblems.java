package dev.nashra.ingest.api;

import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.quota.Allowance;
import dev.nashra.ingest.document.Document;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.receive.BodyRefused;
import java.time.Duration;
import java.util.List;

/** Words and statuses for whatever stops an article. */
final class IngestProblems {
    /** About how long a broker takes to come back after a restart of its own. */
    private static final Duration KAFKA_WAIT = Duration.ofSeconds(2);

    private static final String QUOTA_EXCEEDED = "quota_exceeded";
    private static final Duration ROOM_WAIT = Duration.ofSeconds(1);

    private IngestProblems() {}

    static Problem of(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case FORBIDDEN_SOURCE -> 403;
                    case ARTICLE_TOO_LARGE -> 413;
                    case INVALID_UTF8,
                            MALFORMED_JSON,
                            TOO_DEEP,
                            DUPLICATE_KEY,
                            JSON_LIMIT,
                            NOT_AN_OBJECT,
                            INVALID_ARTICLE,
                            NOT_AN_ARTICLE,
                            ENTRY_TOO_DEEP,
                            MALFORMED_ENTRY ->
                            400;
                };
        List<Fault> faults =
                refusal.faults().stream()
                        .map(fault -> Fault.pointer(fault.pointer(), fault.detail()))
                        .toList();
        return Problem.of(status, refusal.reason().code(), refusal.detail()).at(faults);
    }

    static Problem of(Document.Unusable unusable) {
        int status =
                switch (unusable.reason()) {
                    case UNKNOWN_FORMAT -> 415;
                    case TOO_MANY_ENTRIES, TOO_COMPLEX -> 413;
                    case EMPTY_DOCUMENT,
                            MALFORMED_DOCUMENT,
                            NO_ENTRIES,
                            NO_USABLE_ENTRY,
                            DOCUMENT_TOO_DEEP,
                            NOT_AN_ARTICLE,
                            INVALID_DOCUMENT ->
                            400;
                };
        List<Fault> faults =
                unusable.faults().stream()
                        .map(fault -> Fault.pointer(fault.pointer(), fault.detail()))
                        .toList();
        return Problem.of(status, unusable.reason().code(), unusable.detail()).at(faults);
    }

    static Problem of(BodyRefused refused) {
        int status =
                switch (refused.reason()) {
                    case BODY_TOO_LARGE, INFLATED_TOO_LARGE, RATIO_EXCEEDED, TOO_MANY_LINES -> 413;
                    case MALFORMED_GZIP, TRUNCATED_GZIP, BODY_CUT_OFF -> 400;
                    case BODY_TOO_SLOW -> 408;
                };
        return Problem.of(status, refused.reason().code(), String.valueOf(refused.getMessage()));
    }

    /** An article that Kafka does not have, as far as is known. */
    static Problem unavailable() {
        return Problem.of(
                503,
                "kafka_unavailable",
                "Kafka does not take articles now; nothing was confirmed. Send it again later.");
    }

    /** A good article too many for today. */
    static Problem quotaExceeded() {
        return Problem.of(
                429,
                QUOTA_EXCEEDED,
                "The key has had as many articles accepted as it may on a day of UTC.");
    }

    static ProblemException quotaExceeded(Allowance allowance) {
        return new ProblemException(quotaExceeded()).retryAfter(allowance.untilTomorrow());
    }

    static ProblemException kafkaUnavailable() {
        return new ProblemException(unavailable()).retryAfter(KAFKA_WAIT);
    }

    static ProblemException fixedSource() {
        String detail = "source of a feed cannot be changed; delete the feed and make another.";
        return new ProblemException(
                Problem.of(400, "invalid_feed", detail).at(Fault.pointer("/source", detail)));
    }

    static ProblemException overloaded() {
        return new ProblemException(
                        Problem.of(503, "overloaded", "Too much is under way; send it again soon."))
                .retryAfter(ROOM_WAIT);
    }
}
