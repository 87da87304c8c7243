package dev.nashra.local.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElasticsearchNodeIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ElasticsearchNode node;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        node = ElasticsearchNode.start();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        node.close();
    }

    @ParameterizedTest
    @CsvSource({
        "arabic, والتعاون, تعا",
        "arabic, المدارس, مدارس",
        "english, the running ministers, run minist",
        "french, les élections, election",
        "russian, новости, новост",
        "persian, کتاب‌ها, كتاب",
        "cjk, 東京, 東京"
    })
    void stemsAsTheFullDistributionDoes(String analyzer, String text, String terms)
            throws Exception {
        String request =
                JSON.createObjectNode().put("analyzer", analyzer).put("text", text).toString();

        JsonNode answer = call("POST", "/_analyze", request);

        assertThat(answer.findValuesAsText("token")).contains(terms.split(" "));
    }

    @Test
    void keepsWrittenDocumentsThroughKillAndRestart() throws Exception {
        call("PUT", "/kept/_doc/1?refresh=true", "{\"headline\":\"before the kill\"}");
        long pid = node.pid();

        node.kill();
        node.restart();

        assertThat(node.pid()).isNotEqualTo(pid);
        assertThat(call("GET", "/kept/_doc/1", "").at("/_source/headline").asText())
                .isEqualTo("before the kill");
    }

    @Test
    void answersNothingWhilePaused() {
        node.pause();
        try {
            assertThat(ElasticsearchNode.answers(node.url(), Duration.ofMillis(500))).isFalse();
        } finally {
            node.resume();
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ElasticsearchNode.answers(node.url(), Duration.ofSeconds(3)));
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        JsonNode answer = call("GET", "/_nodes/_local/http,transport", "");

        List<String> bound =
                answer.findValues("bound_address").stream()
                        .flatMap(node -> node.valueStream().map(JsonNode::asText))
                        .toList();
        assertThat(bound).isNotEmpty().allMatch(address -> address.startsWith("127.0.0.1:"));
    }

    private static JsonNode call(String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(node.url().resolve(path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
