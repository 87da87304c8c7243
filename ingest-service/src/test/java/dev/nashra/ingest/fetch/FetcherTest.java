package dev.nashra.ingest.fetch;

import static dev.nashra.ingest.fetch.Fetching.fetch;
import static dev.nashra.ingest.fetch.Fetching.fetched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.FetchOutcome.Answered;
import dev.nashra.ingest.fetch.FetchOutcome.Failed;
import dev.nashra.ingest.fetch.FetchOutcome.Failure;
import dev.nashra.ingest.fetch.FetchOutcome.Fetched;
import dev.nashra.ingest.fetch.FetchOutcome.NotModified;
import dev.nashra.ingest.fetch.FetchOutcome.Route;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.at("127.0.0.2");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void answerIsGivenWhole() {
        site.on(
                "/feed?page=1",
                """
                200 OK
                Content-Type: application/rss+xml; charset=utf-8
                ETag: "v1"
                Last-Modified: Mon, 02 Nov 2026 05:00:00 GMT
                Cache-Control: public, max-age=600
                Link: </hub>; rel="hub", </feed>; rel=self""",
                "<rss>نشرة</rss>");

        Fetched fetched = fetched(fetch(site.url("/feed?page=1")));

        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.representation())
                .isEqualTo(
                        new Representation(
                                "<rss>نشرة</rss>".getBytes(UTF_8),
                                "application/rss+xml; charset=utf-8",
                                new Validators("\"v1\"", "Mon, 02 Nov 2026 05:00:00 GMT")));
        assertThat(fetched.maxAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(fetched.links().of("hub")).containsExactly(site.url("/hub"));
        assertThat(fetched.links().of("self")).containsExactly(site.url("/feed"));
        assertThat(fetched.route())
                .isEqualTo(new Route(site.url("/feed?page=1"), site.url("/feed?page=1")));
    }

    @Test
    void requestSaysWhoAsksAndNothingElse() {
        site.on("/feed", "200 OK\nSet-Cookie: a=b", "");

        fetch(FetchRequest.get(site.url("/feed")).accepting("application/rss+xml"));

        assertThat(site.requests().getFirst().lines())
                .containsExactlyInAnyOrder(
                        "GET /feed HTTP/1.1",
                        "Accept: application/rss+xml",
                        "Accept-Encoding: gzip",
                        "Connection: close",
                        "Host: 127.0.0.2:" + site.port(),
                        "User-Agent: Nashra-test",
                        "");
    }

    @Test
    void knownStateIsNotSentAgain() {
        site.on("/feed", "304 Not Modified\nCache-Control: max-age=60", "");
        Validators known = new Validators("\"v1\"", "Mon, 02 Nov 2026 05:00:00 GMT");

        FetchOutcome outcome = fetch(FetchRequest.get(site.url("/feed")).unless(known));

        assertThat(outcome)
                .isEqualTo(
                        new NotModified(
                                WebLinks.NONE,
                                Duration.ofMinutes(1),
                                new Route(site.url("/feed"), site.url("/feed"))));
        assertThat(site.requests().getFirst())
                .contains("If-None-Match: \"v1\"\r\n")
                .contains("If-Modified-Since: Mon, 02 Nov 2026 05:00:00 GMT\r\n");
    }

    @Test
    void notModifiedSinceNeverIsAnAnswerLikeOthers() {
        site.on("/feed", "304 Not Modified", "");

        assertThat(fetch(site.url("/feed"))).isInstanceOf(Answered.class);
    }

    @Test
    void storedValidatorsCannotAddHeaders() {
        site.on("/feed", "200 OK", "");

        fetch(
                FetchRequest.get(site.url("/feed"))
                        .unless(new Validators("\"a\"\r\nX-Injected: 1", null)));

        assertThat(site.requests().getFirst().lines()).noneMatch(s -> s.startsWith("X-Injected"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "429 | 120 | PT2M",
                "503 | Mon, 02 Nov 2026 05:41:30 GMT | PT1M30S",
                "503 | Monday, 02-Nov-26 05:41:30 GMT | PT1M30S",
                "503 | Mon, 02 Nov 2026 05:00:00 GMT | PT0S",
                "429 | soon | -",
                "429 | -5 | -",
                "429 | 99999999999999999999 | PT8760H",
                "410 | - | -",
                "404 | - | -",
                "500 | - | -"
            })
    void otherAnswersSayWhenToComeBack(int status, String retryAfter, Duration expected) {
        String field = retryAfter == null ? "" : "\nRetry-After: " + retryAfter;
        site.on("/feed", status + " No" + field, "sorry");

        assertThat(fetch(site.url("/feed")))
                .isEqualTo(
                        new Answered(
                                status, expected, new Route(site.url("/feed"), site.url("/feed"))));
    }

    @Test
    void formIsSent() {
        site.on("/hub", "202 Accepted", "");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", "https://news.example/نشرة");

        Fetched fetched = fetched(fetch(FetchRequest.post(site.url("/hub"), form)));

        assertThat(fetched.status()).isEqualTo(202);
        assertThat(site.requests().getFirst())
                .startsWith("POST /hub HTTP/1.1\r\n")
                .contains("Content-Type: application/x-www-form-urlencoded")
                .endsWith(
                        "\r\n\r\nhub.mode=subscribe&hub.topic="
                                + "https%3A%2F%2Fnews.example%2F%D9%86%D8%B4%D8%B1%D8%A9");
    }

    @Test
    void credentialsAreNeitherSentNorAskedForTwice() {
        site.on("/feed", "401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"", "");

        assertThat(fetch(site.url("/feed"))).isInstanceOf(Answered.class);
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void failuresAreToldApart() throws IOException {
        assertThat(fetch(URI.create("http://nowhere.example/")))
                .isEqualTo(new Failed(Failure.UNKNOWN_HOST, "The host's name has no address."));
        // A port that is bound and does not listen: nobody else on the machine can take it.
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress("127.0.0.2", 0));
            assertThat(fetch(URI.create("http://127.0.0.2:" + bound.getLocalPort() + "/")))
                    .isEqualTo(new Failed(Failure.CONNECT, "The host takes no connections."));
        }
    }

    @Test
    void addressesAreTriedUpToANumber() {
        site.on("/feed", "200 OK", "here");
        String[] dead = {
            "127.0.1.1",
            "127.0.1.2",
            "127.0.1.3",
            "127.0.1.4",
            "127.0.1.5",
            "127.0.1.6",
            "127.0.1.7",
            "127.0.1.8",
            "127.0.0.2"
        };
        Names names = new Names().name("feeds.example", dead);
        AddressGuard guard = AddressGuard.allowing(List.of("127.0.0.0/23"));

        try (Fetcher fetcher =
                new Fetcher(
                        Fetching.settings(Duration.ofSeconds(20)),
                        guard,
                        names,
                        () -> Fetching.NOW)) {
            assertThat(fetcher.fetch(FetchRequest.get(site.named("feeds.example", "/feed"))))
                    .extracting("reason")
                    .isEqualTo(Failure.CONNECT);
        }
    }

    @Test
    void everyAddressIsTried() {
        site.on("/feed", "200 OK", "here");
        Names names = new Names().name("feeds.example", "127.0.0.3", "127.0.0.2");
        AddressGuard guard = AddressGuard.allowing(List.of("127.0.0.2/31"));

        try (Fetcher fetcher =
                new Fetcher(
                        Fetching.settings(Duration.ofSeconds(20)),
                        guard,
                        names,
                        () -> Fetching.NOW)) {
            assertThat(fetcher.fetch(FetchRequest.get(site.named("feeds.example", "/feed"))))
                    .isInstanceOf(Fetched.class);
        }
    }
}
