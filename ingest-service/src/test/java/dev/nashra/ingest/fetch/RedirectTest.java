package dev.nashra.ingest.fetch;

import static dev.nashra.ingest.fetch.Fetching.fetch;
import static dev.nashra.ingest.fetch.Fetching.fetched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.FetchOutcome.Answered;
import dev.nashra.ingest.fetch.FetchOutcome.NotModified;
import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.fetch.FetchOutcome.Refused;
import dev.nashra.ingest.fetch.FetchOutcome.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.at("127.0.0.2");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "301, 301, /c",
        "301, 308, /c",
        "308, 301, /c",
        "301, 302, /b",
        "308, 307, /b",
        "302, 301, /a",
        "307, 308, /a",
        "303, 301, /a",
        "302, 307, /a"
    })
    void permanentIsWhatComesBeforeAnythingTemporary(int first, int second, String permanent) {
        site.moved("/a", first, "/b").moved("/b", second, "/c").on("/c", "200 OK", "here");

        assertThat(fetched(fetch(site.url("/a"))).route())
                .isEqualTo(new Route(site.url("/c"), site.url(permanent)));
    }

    @Test
    void redirectCountsForOtherAnswersToo() {
        site.moved("/a", 301, "/b").on("/b", "304 Not Modified", "");
        site.moved("/c", 301, "/d").on("/d", "410 Gone", "");
        Validators known = new Validators("\"v1\"", null);

        assertThat(fetch(FetchRequest.get(site.url("/a")).unless(known)))
                .isEqualTo(
                        new NotModified(
                                WebLinks.NONE, null, new Route(site.url("/b"), site.url("/b"))));
        assertThat(fetch(site.url("/c")))
                .isEqualTo(new Answered(410, null, new Route(site.url("/d"), site.url("/d"))));
    }

    @Test
    void fiveAreFollowedAndNoMore() {
        for (int i = 0; i < 6; i++) {
            site.moved("/" + i, 302, "/" + (i + 1));
        }
        site.on("/6", "200 OK", "here");

        assertThat(fetched(fetch(site.url("/1"))).route().finalUrl()).isEqualTo(site.url("/6"));
        assertThat(fetch(site.url("/0")))
                .isEqualTo(
                        new Refused(
                                Refusal.TOO_MANY_REDIRECTS, "There are more than 5 redirects."));
    }

    @Test
    void loopIsNoticed() {
        site.moved("/a", 302, "/b").moved("/b", 301, "/a#again").moved("/self", 302, "self");

        assertThat(fetch(site.url("/a"))).extracting("reason").isEqualTo(Refusal.REDIRECT_LOOP);
        assertThat(fetch(site.url("/self"))).extracting("reason").isEqualTo(Refusal.REDIRECT_LOOP);
        assertThat(site.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "http://user@127.0.0.2/", "http://127.2/", "//[::"})
    void redirectToNowhereIsRefused(String location) {
        site.moved("/a", 302, location);

        assertThat(fetch(site.url("/a"))).extracting("reason").isEqualTo(Refusal.BAD_REDIRECT);
    }

    @Test
    void redirectWithoutLocationIsRefused() {
        site.on("/a", "301 Moved", "");

        assertThat(fetch(site.url("/a"))).extracting("reason").isEqualTo(Refusal.BAD_REDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.2/",
                "gopher://127.0.0.2/",
                "javascript:1"
            })
    void redirectOutOfTheWebIsRefused(String location) {
        site.moved("/a", 302, location);

        assertThat(fetch(site.url("/a"))).extracting("reason").isEqualTo(Refusal.FORBIDDEN_SCHEME);
    }

    @Test
    void locationMayBeInThePublishersOwnLetters() {
        String utf8 =
                new String("/أخبار".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        site.moved("/a", 301, utf8).on("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1", "200 OK", "here");

        assertThat(fetched(fetch(site.url("/a"))).route().permanentUrl())
                .isEqualTo(site.url("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"));
    }

    @Test
    void redirectIsAnAnswerWhereNoneIsFollowed() {
        site.moved("/a", 301, "/b");

        assertThat(fetch(FetchRequest.get(site.url("/a")).unredirected()))
                .isEqualTo(new Answered(301, null, new Route(site.url("/a"), site.url("/a"))));
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void formGoesOnOnlyWhereItStaysOne() {
        site.moved("/hub", 307, "/new-hub").on("/new-hub", "202 Accepted", "");
        site.moved("/odd", 302, "/new-hub");
        Map<String, String> form = Map.of("hub.mode", "subscribe");

        fetched(fetch(FetchRequest.post(site.url("/hub"), form)));
        assertThat(fetch(FetchRequest.post(site.url("/odd"), form)))
                .extracting("status")
                .isEqualTo(302);

        assertThat(site.requests()).hasSize(3);
        assertThat(site.requests().get(1))
                .startsWith("POST /new-hub ")
                .endsWith("hub.mode=subscribe");
    }

    @Test
    void bodyOfARedirectIsNotReadToItsEnd() {
        site.on(
                "/a",
                out -> {
                    out.write(Site.head("302 Found\nLocation: /b\nContent-Length: 1000000000"));
                    out.flush();
                    site.stall();
                });
        site.on("/b", "200 OK", "here");

        assertThat(fetched(fetch(site.url("/a"))).route().finalUrl()).isEqualTo(site.url("/b"));
    }
}
