package dev.nashra.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.WireFormat;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    @Test
    void problemIsWrittenAsTheRfcHasIt() throws JsonProcessingException {
        Problem problem =
                Problem.of(400, "invalid_article", "The article is not valid.")
                        .at(Fault.pointer("/uri", "/uri is required"))
                        .in("/api/v1/articles");

        assertThat(WireFormat.mapper().writeValueAsString(problem))
                .isEqualTo(
                        """
                        {"type":"about:blank","title":"Bad Request","status":400,\
                        "detail":"The article is not valid.","instance":"/api/v1/articles",\
                        "code":"invalid_article",\
                        "errors":[{"pointer":"/uri","detail":"/uri is required"}]}""");
    }

    @Test
    void problemOfTheWholeCallHasNoErrors() throws JsonProcessingException {
        assertThat(WireFormat.mapper().writeValueAsString(Problem.of(404, "not_found", "None.")))
                .doesNotContain("errors")
                .doesNotContain("instance");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void answerThatAsksToWaitSaysHowLong(int status) {
        Response answer = ProblemResponses.of(Problem.of(status, "wait", "Wait."), Map.of());

        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void waitIsGivenInWholeSecondsAndNeverZero() {
        ProblemException busy = new ProblemException(Problem.of(503, "busy", "Busy."));

        assertThat(busy.retryAfter(Duration.ofMillis(10)).headers())
                .containsEntry("Retry-After", "1");
        assertThat(busy.retryAfter(Duration.ofSeconds(7)).headers())
                .containsEntry("Retry-After", "7");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                400, 401, 403, 404, 405, 406, 408, 409, 410, 413, 414, 415, 418, 429, 431, 500, 503,
                505
            })
    void everyStatusHasWords(int status) {
        Problem problem = StatusProblems.of(status, "GET", "/a");

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.code()).matches("[a-z_]+");
    }
}
