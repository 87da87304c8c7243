package dev.nashra.ingest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.edge.access.KeyHash;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.receive.HashedInput;
import dev.nashra.ingest.repeat.FirstAnswer;
import dev.nashra.ingest.repeat.FirstAnswers;
import dev.nashra.ingest.repeat.IdempotencyKey;
import dev.nashra.ingest.repeat.Standing;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a call that was made before as it was answered then, and publishes nothing again
 * (draft-ietf-httpapi-idempotency-key-header-07). An answer that asks for a repeat, as a whole or
 * in an item, is not kept: the repeat must be able to get another.
 */
@Singleton
final class Repeats {
    private static final String HEADER = "Idempotency-Key";

    /** As the framework writes it. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final FirstAnswers answers;
    private final Intake intake;
    private final ObjectMapper mapper;

    Repeats(FirstAnswers answers, Intake intake, ObjectMapper mapper) {
        this.answers = answers;
        this.intake = intake;
        this.mapper = mapper;
    }

    /** What is done with a call that is not a repeat. */
    interface Work {
        Response on(Intake.Call call) throws InterruptedException;
    }

    /**
     * Does the work, unless the call says by its header that it was done before.
     *
     * @throws ProblemException 400, 409 or 422 for the header, or whatever the work throws
     */
    Response once(Intake.Call call, KeyHash caller, BodyLimits limits, Work work)
            throws InterruptedException {
        List<String> headers = call.head().getRequestHeader(HEADER);
        if (headers == null || headers.isEmpty()) {
            return work.on(call);
        }
        Optional<IdempotencyKey> key = IdempotencyKey.parse(caller, headers);
        if (key.isEmpty()) {
            throw intake.refuse(call, limits, malformed());
        }
        return switch (answers.begin(key.get(), call.path())) {
            case Standing.First first -> work(call, first, work);
            case Standing.Underway _ -> throw intake.refuse(call, limits, underway());
            case Standing.Elsewhere _ -> throw intake.refuse(call, limits, reused("path"));
            case Standing.Answered before -> again(call, limits, before.answer());
        };
    }

    private Response work(Intake.Call call, Standing.First first, Work work)
            throws InterruptedException {
        HashedInput body = new HashedInput(call.arriving());
        try {
            Response answer = work.on(call.reading(body));
            if (!asksForRepeat(answer)) {
                keep(first, answer, body);
            }
            return answer;
        } catch (ProblemException e) {
            if (!mayPass(e.problem().status())) {
                keep(first, e, call.path(), body);
            }
            throw e;
        } finally {
            first.close();
        }
    }

    private void keep(Standing.First first, Response answer, HashedInput body) {
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        Map<String, String> headers =
                location == null ? Map.of() : Map.of(HttpHeaders.LOCATION, location);
        keep(first, answer.getStatus(), JSON, headers, answer.getEntity(), body);
    }

    private void keep(
            Standing.First first, ProblemException problem, String path, HashedInput body) {
        keep(
                first,
                problem.problem().status(),
                Problem.MEDIA_TYPE,
                problem.headers(),
                problem.problem().in(path),
                body);
    }

    /** A body that was not read to its end cannot be known again, and did nothing. */
    private void keep(
            Standing.First first,
            int status,
            String type,
            Map<String, String> headers,
            Object entity,
            HashedInput body) {
        body.sha256()
                .ifPresent(
                        hash ->
                                first.answered(
                                        new FirstAnswer(
                                                status, type, headers, json(entity), hash)));
    }

    private Response again(Intake.Call call, BodyLimits limits, FirstAnswer before)
            throws InterruptedException {
        HashedInput body = new HashedInput(call.arriving());
        intake.pass(call.reading(body), limits);
        if (!body.sha256().equals(Optional.of(before.bodySha256()))) {
            throw reused("body");
        }
        Response.ResponseBuilder answer =
                Response.status(before.status())
                        .type(before.mediaType())
                        .entity(before.body())
                        .header("Idempotency-Replayed", "true");
        before.headers().forEach(answer::header);
        return answer.build();
    }

    private byte[] json(Object entity) {
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }

    private static boolean asksForRepeat(Response answer) {
        return answer.getEntity() instanceof BulkAnswer many
                && many.items().stream().anyMatch(item -> mayPass(item.status()));
    }

    private static boolean mayPass(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static ProblemException malformed() {
        String detail =
                HEADER
                        + " must be given once, as 1 to %d visible ASCII characters in quotation marks."
                                .formatted(IdempotencyKey.MAX_LENGTH);
        return new ProblemException(
                Problem.of(400, "invalid_idempotency_key", detail)
                        .at(Fault.header(HEADER, detail)));
    }

    private static ProblemException underway() {
        String detail = "The first call with this " + HEADER + " is still being worked on.";
        return new ProblemException(
                        Problem.of(409, "request_in_progress", detail)
                                .at(Fault.header(HEADER, detail)))
                .retryAfter(LOOK_AGAIN);
    }

    private static ProblemException reused(String other) {
        String detail =
                "The first call with this %s had another %s; use a new one."
                        .formatted(HEADER, other);
        return new ProblemException(
                Problem.of(422, "idempotency_key_reused", detail).at(Fault.header(HEADER, detail)));
    }
}
