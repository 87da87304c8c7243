package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.RawArticle;
import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub that delivers a feed: subscribed to, obeyed, doubted, renewed, survived. */
class WebSubIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CALLBACKS = "http://ingest.example";
    private static final int LEASE_SECONDS = 10;

    private static String kafka;
    private static IngestProcess ingest;
    private static Site site;

    @BeforeAll
    static void start() {
        kafka = Backends.kafka();
        site = Site.at(Site.ALLOWED);
        Map<String, String> settings = new HashMap<>(FeedsIT.settings());
        settings.put("NASHRA_INGEST_WEBSUB_CALLBACK_URL", CALLBACKS);
        settings.put("NASHRA_INGEST_FEEDS_BACKUP", "3S");
        ingest = IngestProcess.start(kafka, settings);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin("GET", "/api/v1/feeds", null).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        ingest.close();
        site.close();
    }

    @Test
    void aHubDeliversUntilItDies() throws IOException {
        hub("/hub", true);
        feed("/feed", 2);
        String id = want("/feed", "hub-feed");
        awaitHub(id, "confirmed");
        Map<String, String> asked = asked("/hub", "subscribe").getFirst();
        assertThat(asked)
                .containsEntry("hub.topic", site.url("/feed"))
                .containsKeys("hub.secret", "hub.lease_seconds");

        HttpResponse<String> answer = deliver(asked, Rss.items(3, 3, ""), "sha256", "HmacSHA256");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(uris("hub-feed")).containsExactly("harbour-1", "harbour-2", "harbour-3");
        assertThat(found(id).path("hub").path("last_delivery").isTextual()).isTrue();
        feed("/feed", 3);

        Awaitility.await().atMost(PATIENCE).until(() -> asked("/hub", "subscribe").size() >= 2);
        Map<String, String> renewed = asked("/hub", "subscribe").get(1);
        assertThat(renewed.get("hub.callback")).isEqualTo(asked.get("hub.callback"));
        assertThat(uris("hub-feed")).hasSize(3);

        feed("/feed", 4);
        Awaitility.await().atMost(PATIENCE).until(() -> uris("hub-feed").size() == 4);
        await(id, feed -> feed.path("poll_minutes").intValue() == 1);
    }

    @Test
    void whatTheHubDidNotSignIsRefused() throws IOException {
        hub("/strict-hub", true);
        site.put(
                "/strict",
                seen ->
                        Site.Answer.of(
                                Rss.TYPE,
                                Rss.items(
                                        1,
                                        1,
                                        Rss.hub(site.url("/strict-hub"), site.url("/strict")))));
        String id = want("/strict", "hub-strict");
        awaitHub(id, "confirmed");
        Map<String, String> asked = asked("/strict-hub", "subscribe").getFirst();
        Map<String, String> forger = new HashMap<>(asked);
        forger.put("hub.secret", "guessed");

        HttpResponse<String> forged = deliver(forger, Rss.items(9, 9, ""), "sha256", "HmacSHA256");
        HttpResponse<String> unsigned =
                ingest.send(
                        HttpRequest.newBuilder(callback(asked))
                                .POST(BodyPublishers.ofString(Rss.items(9, 9, ""))));
        HttpResponse<String> elsewhere =
                ingest.get("/api/v1/websub/0000?hub.mode=subscribe&hub.topic=x&hub.challenge=y");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("invalid_signature").contains("X-Hub-Signature");
        assertThat(unsigned.statusCode()).isEqualTo(403);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(question(asked, "subscribe", site.url("/other")).statusCode()).isEqualTo(404);
        assertThat(question(asked, "unsubscribe", site.url("/strict")).statusCode())
                .as("nobody wants to unsubscribe")
                .isEqualTo(404);
        assertThat(uris("hub-strict")).containsExactly("harbour-1");
        assertThat(deliver(asked, Rss.items(2, 2, ""), "sha1", "HmacSHA1").statusCode())
                .isEqualTo(204);
        assertThat(deliver(asked, "no feed", "sha512", "HmacSHA512").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsTheHubWhenTheFeedIsWantedNoMore() throws IOException {
        hub("/left-hub", true);
        site.put(
                "/left",
                seen ->
                        Site.Answer.of(
                                Rss.TYPE,
                                Rss.items(
                                        1, 1, Rss.hub(site.url("/left-hub"), site.url("/left")))));
        String id = want("/left", "hub-left");
        awaitHub(id, "confirmed");
        Map<String, String> asked = asked("/left-hub", "subscribe").getFirst();

        assertThat(admin("DELETE", "/api/v1/feeds/" + id, null).statusCode()).isEqualTo(204);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !asked("/left-hub", "unsubscribe").isEmpty());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () ->
                                deliver(asked, Rss.items(2, 2, ""), "sha256", "HmacSHA256")
                                                .statusCode()
                                        == 404);
        assertThat(uris("hub-left")).containsExactly("harbour-1");
    }

    @Test
    void aFeedWhoseHubNeverConfirmsIsPolled() throws IOException {
        hub("/mute-hub", false);
        site.put(
                "/mute",
                seen ->
                        Site.Answer.of(
                                Rss.TYPE,
                                Rss.items(
                                        1, 1, Rss.hub(site.url("/mute-hub"), site.url("/mute")))));
        String id = want("/mute", "hub-mute");

        awaitHub(id, "asked");
        Awaitility.await().atMost(PATIENCE).until(() -> site.seen("/mute").size() >= 4);
        assertThat(asked("/mute-hub", "subscribe")).hasSize(1);
    }

    private static void feed(String path, int newest) {
        site.put(
                path,
                seen ->
                        Site.Answer.of(
                                Rss.TYPE,
                                Rss.items(newest, 1, Rss.hub(site.url("/hub"), site.url(path)))));
    }

    /** A hub that asks back whether it was meant, as hubs do, and grants a short lease. */
    private static void hub(String path, boolean confirms) {
        site.put(
                path,
                seen -> {
                    Map<String, String> form = form(seen.body());
                    if (confirms) {
                        Thread.startVirtualThread(
                                () -> question(form, form.get("hub.mode"), form.get("hub.topic")));
                    }
                    return Site.Answer.of(202, Map.of());
                });
    }

    private static HttpResponse<String> question(
            Map<String, String> form, String mode, String topic) {
        String query =
                "?hub.mode=%s&hub.topic=%s&hub.challenge=c-7&hub.lease_seconds=%d"
                        .formatted(mode, URLEncoder.encode(topic, UTF_8), LEASE_SECONDS);
        return ingest.send(HttpRequest.newBuilder(URI.create(callback(form) + query)));
    }

    private static HttpResponse<String> deliver(
            Map<String, String> form, String body, String method, String algorithm) {
        String signature = method + "=" + hmac(algorithm, form.get("hub.secret"), body);
        return ingest.send(
                HttpRequest.newBuilder(callback(form))
                        .header("Content-Type", Rss.TYPE)
                        .header("X-Hub-Signature", signature)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String hmac(String algorithm, String secret, String body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What we are called from outside is a name; here it is an address. */
    private static URI callback(Map<String, String> form) {
        String callback = form.get("hub.callback");
        assertThat(callback).startsWith(CALLBACKS + "/api/v1/websub/");
        return ingest.url().resolve(URI.create(callback).getPath());
    }

    private static List<Map<String, String>> asked(String path, String mode) {
        return site.seen(path).stream()
                .map(seen -> form(seen.body()))
                .filter(form -> mode.equals(form.get("hub.mode")))
                .toList();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], UTF_8)));
    }

    private static String want(String path, String source) throws IOException {
        String body = "{\"url\":\"%s\",\"source\":\"%s\"}".formatted(site.url(path), source);
        HttpResponse<String> answer = admin("POST", "/api/v1/feeds", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return MAPPER.readTree(answer.body()).path("id").textValue();
    }

    private static void awaitHub(String id, String state) {
        await(id, feed -> state.equals(feed.path("hub").path("state").textValue()));
    }

    private static void await(String id, Predicate<JsonNode> condition) {
        Awaitility.await().atMost(PATIENCE).until(() -> found(id), condition);
    }

    private static JsonNode found(String id) throws IOException {
        return MAPPER.readTree(admin("GET", "/api/v1/feeds/" + id, null).body());
    }

    private static List<String> uris(String source) {
        return RawTopic.ofSource(kafka, source).stream()
                .map(RawTopic::article)
                .map(RawArticle::uri)
                .toList();
    }

    private static HttpResponse<String> admin(String method, String path, String body) {
        return ingest.send(
                HttpRequest.newBuilder(ingest.url().resolve(path))
                        .header("Authorization", "Bearer " + IngestProcess.ADMIN)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }
}
