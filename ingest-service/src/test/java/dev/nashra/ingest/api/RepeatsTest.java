package dev.nashra.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nashra.contract.WireFormat;
import dev.nashra.edge.access.KeyHash;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.publish.StandInKafka;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.repeat.FirstAnswers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    private static final String PATH = "/api/v1/articles";
    private static final KeyHash CALLER = KeyHash.of("caller");
    private static final BodyLimits LIMITS =
            new BodyLimits(1000, 1000, 1000, 100, Duration.ofSeconds(5));

    private final StandInKafka kafka = new StandInKafka(100);
    private final Admission admission = new Admission(1024 * 1024, Duration.ZERO);
    private final Intake intake =
            new Intake(
                    admission,
                    kafka.publisher(),
                    new IngestMetrics(new SimpleMeterRegistry(), admission, kafka.publisher()));
    private final Repeats repeats =
            new Repeats(
                    new FirstAnswers(100_000, Duration.ofHours(1), () -> 0),
                    intake,
                    WireFormat.mapper());
    private final List<String> worked = new ArrayList<>();

    @Test
    void sameCallIsAnsweredAsBeforeAndNotWorkedOn() throws Exception {
        call("body", "\"a\"");

        Response again = call("body", "a");

        assertThat(worked).containsExactly("body");
        assertThat(again.getStatus()).isEqualTo(202);
        assertThat(again.getHeaderString("Location")).isEqualTo("/somewhere");
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getMediaType()).hasToString("application/json;charset=UTF-8");
        assertThat(new String((byte[]) again.getEntity(), UTF_8))
                .isEqualTo("{\"id\":\"body\",\"revision_hint\":0,\"status\":\"accepted\"}");
    }

    @Test
    void withoutTheHeaderEveryCallIsNew() throws Exception {
        call("body", null);
        Response again = call("body", null);

        assertThat(worked).containsExactly("body", "body");
        assertThat(again.getHeaderString("Idempotency-Replayed")).isNull();
    }

    @Test
    void otherBodyOrPathIsRefused() throws Exception {
        call("body", "a");

        assertThat(refusal(() -> call("other", "a")).problem())
                .extracting(Problem::status, Problem::code)
                .containsExactly(422, "idempotency_key_reused");
        assertThat(refusal(() -> call("/elsewhere", "body", "a")).problem().status())
                .isEqualTo(422);
        assertThat(worked).hasSize(1);
    }

    @Test
    void callWhileTheFirstIsWorkedOnIsToldToWait() throws Exception {
        List<ProblemException> refusals = new ArrayList<>();

        repeats.once(
                call(PATH, "body", Map.of("idempotency-key", "a")),
                CALLER,
                LIMITS,
                first -> {
                    refusals.add(refusal(() -> call("body", "a")));
                    return Response.ok().build();
                });

        assertThat(refusals).hasSize(1);
        assertThat(refusals.getFirst().problem().code()).isEqualTo("request_in_progress");
        assertThat(refusals.getFirst().problem().status()).isEqualTo(409);
        assertThat(refusals.getFirst().headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void refusalIsSaidAgainWithItsBody() throws Exception {
        ProblemException first = refusal(() -> fail(400, "bad"));

        Response again = fail(400, "other");

        assertThat(first.problem().code()).isEqualTo("bad");
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getMediaType()).hasToString("application/problem+json");
        assertThat(new String((byte[]) again.getEntity(), UTF_8))
                .contains("\"code\":\"bad\"", "\"instance\":\"/api/v1/articles\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void answerThatAsksForARepeatIsNotKept(int status) throws Exception {
        refusal(() -> fail(status, "later"));

        assertThat(call("body", "a").getStatus()).isEqualTo(202);
        assertThat(worked).containsExactly("body");
    }

    @ParameterizedTest
    @CsvSource({"202, true", "400, true", "429, false", "503, false"})
    void manyAnswersAreKeptUnlessOneAsksForARepeat(int status, boolean kept) throws Exception {
        BulkAnswer.Item item = new BulkAnswer.Item(1, "x", status, List.of(), null);
        Repeats.Work work =
                first ->
                        intake.take(
                                first,
                                LIMITS,
                                10,
                                body -> {
                                    worked.add(new String(body.readAllBytes(), UTF_8));
                                    return Response.ok(new BulkAnswer(1, true, List.of(item)))
                                            .build();
                                });

        for (int i = 0; i < 2; i++) {
            repeats.once(call(PATH, "lines", Map.of("idempotency-key", "a")), CALLER, LIMITS, work);
        }

        assertThat(worked).hasSize(kept ? 1 : 2);
    }

    @Test
    void bodyThatWasNotReadToItsEndIsNotKnownAgain() throws Exception {
        Repeats.Work reads = first -> Response.ok().build();
        repeats.once(call(PATH, "body", Map.of("idempotency-key", "a")), CALLER, LIMITS, reads);

        call("body", "a");

        assertThat(worked).containsExactly("body");
    }

    @Test
    void failureFreesTheName() throws Exception {
        catchThrowableOfType(
                IllegalStateException.class,
                () ->
                        repeats.once(
                                call(PATH, "body", Map.of("idempotency-key", "a")),
                                CALLER,
                                LIMITS,
                                first -> {
                                    throw new IllegalStateException("bug");
                                }));

        assertThat(call("body", "a").getStatus()).isEqualTo(202);
    }

    @Test
    void repeatIsAnsweredWhileKafkaIsAway() throws Exception {
        call("body", "a");
        kafka.leave();

        assertThat(call("body", "a").getStatus()).isEqualTo(202);
        assertThat(refusal(() -> call("body", "b")).problem().status()).isEqualTo(503);
    }

    @Test
    void malformedHeaderIsNamed() {
        ProblemException refusal = refusal(() -> call("body", "a b"));

        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().errors().getFirst().header()).isEqualTo("Idempotency-Key");
        assertThat(worked).isEmpty();
    }

    private interface Calling {
        Response call() throws Exception;
    }

    private static ProblemException refusal(Calling calling) {
        return catchThrowableOfType(ProblemException.class, calling::call);
    }

    private Response call(String body, String name) throws InterruptedException {
        return call(PATH, body, name);
    }

    private Response call(String path, String body, String name) throws InterruptedException {
        Map<String, String> headers = name == null ? Map.of() : Map.of("idempotency-key", name);
        return repeats.once(call(path, body, headers), CALLER, LIMITS, this::accept);
    }

    private Response accept(Intake.Call call) throws InterruptedException {
        return intake.take(
                call,
                LIMITS,
                10,
                body -> {
                    String text = new String(body.readAllBytes(), UTF_8);
                    worked.add(text);
                    return Response.accepted(new PushAnswer(text, 0, "accepted"))
                            .header("Location", "/somewhere")
                            .build();
                });
    }

    private Response fail(int status, String code) throws InterruptedException {
        return repeats.once(
                call(PATH, "body", Map.of("idempotency-key", "a")),
                CALLER,
                LIMITS,
                first ->
                        intake.take(
                                first,
                                LIMITS,
                                10,
                                body -> {
                                    throw new ProblemException(Problem.of(status, code, "No."));
                                }));
    }

    private static Intake.Call call(String path, String body, Map<String, String> headers) {
        return Calls.of(path, body, headers);
    }
}
