package dev.nashra.search.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final StubNode node = new StubNode();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() throws IOException {
        end.countDown();
        node.close();
    }

    @Test
    @Timeout(20)
    void silentNodeIsNotWaitedForLongerThanTheCallerCan() {
        node.answer(
                call -> {
                    end.await();
                    return new StubNode.Answer(200, "{}");
                });

        assertThatThrownBy(() -> node.client().call("GET", "/", Map.of(), SHORT))
                .isInstanceOf(NoAnswerYetException.class);
    }

    @Test
    void everyStatusIsAnAnswer() throws IOException {
        node.answer(call -> new StubNode.Answer(429, "{\"error\": {\"type\": \"busy\"}}"));

        Reply reply = node.client().json("POST", "/", Map.of(), "{}".getBytes(UTF_8), LONG);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.errorType()).isEqualTo("busy");
    }

    @Test
    void nodeThatIsGoneIsNoAnswer() throws IOException {
        Elasticsearch client = node.client();
        node.answer(
                call -> {
                    throw new InterruptedException();
                });

        assertThatThrownBy(() -> client.call("GET", "/", Map.of(), LONG))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoAnswerYetException.class);
    }

    @Test
    void longAnswerIsNotHeld() {
        node.answer(call -> new StubNode.Answer(200, "x".repeat(1 << 25)));

        assertThatThrownBy(() -> node.client().call("GET", "/", Map.of(), LONG))
                .isInstanceOf(AnswerTooLongException.class);
    }
}
