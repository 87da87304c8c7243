package dev.nashra.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.RawArticle;
import dev.nashra.local.backends.Backends;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A line of rewrites that goes on where an instance ended. */
class SuperdeskIT {
    private static final String SECRET = "desk-secret";
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "NASHRA_INGEST_SUPERDESK__CITY__SECRET",
                    SECRET,
                    "NASHRA_INGEST_SUPERDESK__CITY__SOURCE",
                    "desk-line");

    @Test
    void aRewriteOfARewriteIsARevisionOfTheFirst() {
        String kafka = Backends.kafka();
        try (IngestProcess ingest = start(kafka)) {
            push(ingest, "{\"guid\":\"l1\",\"type\":\"text\",\"headline\":\"ميناء صحرا\"}");
            push(
                    ingest,
                    "{\"guid\":\"l2\",\"evolvedfrom\":\"l1\",\"type\":\"text\",\"headline\":\"b\"}");
        }
        try (IngestProcess ingest = start(kafka)) {
            push(
                    ingest,
                    "{\"guid\":\"l3\",\"evolvedfrom\":\"l2\",\"type\":\"text\",\"headline\":\"c\"}");
        }

        assertThat(RawTopic.ofSource(kafka, "desk-line"))
                .extracting(RawTopic::article)
                .extracting(RawArticle::uri)
                .containsExactly("l1", "l1", "l1");
    }

    private static IngestProcess start(String kafka) {
        IngestProcess ingest = IngestProcess.start(kafka, SETTINGS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.get("/q/health/ready").statusCode() == 200);
        return ingest;
    }

    /** Again and again while it is told to come back, as Superdesk does. */
    private static void push(IngestProcess ingest, String item) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(ingest.url().resolve("/api/v1/push"))
                        .header("Content-Type", "application/json")
                        .header("x-superdesk-signature", Keys.sign(SECRET, item))
                        .POST(BodyPublishers.ofString(item));
        HttpResponse<String> answer =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> ingest.send(request), a -> a.statusCode() != 503);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
