package dev.nashra.ingest.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.edge.access.KeyHash;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstAnswersTest {
    private static final String PATH = "/api/v1/articles";
    private static final KeyHash CALLER = KeyHash.of("caller");
    private static final Duration DAY = Duration.ofHours(24);

    private long nanos = 3;
    private final FirstAnswers answers = new FirstAnswers(10_000, DAY, () -> nanos);

    @Test
    void firstIsWorkedOnAndThenRemembered() {
        FirstAnswer answer = answer(10);

        try (Standing.First first = first("a")) {
            assertThat(begin("a", PATH)).isEqualTo(new Standing.Underway());
            first.answered(answer);
        }

        assertThat(begin("a", PATH)).isEqualTo(new Standing.Answered(answer));
    }

    @Test
    void nameIsFreeAgainIfNothingIsToBeRemembered() {
        first("a").close();

        assertThat(begin("a", PATH)).isInstanceOf(Standing.First.class);
    }

    @Test
    void otherPathIsAnotherCall() {
        Standing.First first = first("a");
        assertThat(begin("a", "/other")).isEqualTo(new Standing.Elsewhere());
        first.answered(answer(10));

        assertThat(begin("a", "/other")).isEqualTo(new Standing.Elsewhere());
    }

    @Test
    void otherCallerHasNamesOfHisOwn() {
        first("a").answered(answer(10));

        assertThat(answers.begin(new IdempotencyKey(KeyHash.of("other"), "a"), PATH))
                .isInstanceOf(Standing.First.class);
    }

    @Test
    void answerIsForgottenAfterItsTime() {
        first("a").answered(answer(10));
        nanos += DAY.toNanos() - 1;
        assertThat(begin("a", PATH)).isInstanceOf(Standing.Answered.class);

        nanos++;

        assertThat(begin("a", PATH)).isInstanceOf(Standing.First.class);
        assertThat(answers.bytes()).isZero();
    }

    @Test
    void oldestIsForgottenForWantOfRoom() {
        for (String name : new String[] {"a", "b", "c", "d"}) {
            first(name).answered(answer(2_000));
        }

        assertThat(answers.bytes()).isLessThanOrEqualTo(10_000);
        assertThat(begin("a", PATH)).isInstanceOf(Standing.First.class);
        assertThat(begin("b", PATH)).isInstanceOf(Standing.Answered.class);
        assertThat(begin("d", PATH)).isInstanceOf(Standing.Answered.class);
    }

    @Test
    void answerLargerThanAllRoomIsNotKept() {
        first("a").answered(answer(20_000));

        assertThat(begin("a", PATH)).isInstanceOf(Standing.First.class);
        assertThat(answers.bytes()).isZero();
    }

    @Test
    void closingAgainDoesNotFreeTheNextOne() {
        Standing.First first = first("a");
        first.close();
        Standing.First second = first("a");

        first.close();

        assertThat(begin("a", PATH)).isEqualTo(new Standing.Underway());
        second.close();
    }

    private Standing.First first(String name) {
        return (Standing.First) begin(name, PATH);
    }

    private Standing begin(String name, String path) {
        return answers.begin(new IdempotencyKey(CALLER, name), path);
    }

    private static FirstAnswer answer(int bytes) {
        return new FirstAnswer(202, "application/json", Map.of(), new byte[bytes], "00");
    }
}
