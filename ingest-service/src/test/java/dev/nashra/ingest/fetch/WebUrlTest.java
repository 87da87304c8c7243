package dev.nashra.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    private static String normal(WebUrl url) {
        return switch (url) {
            case WebUrl.Usable usable -> usable.uri().toString();
            case WebUrl.Unusable unusable -> unusable.reason().toString();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://news.example | http://news.example/",
                "HTTP://News.EXAMPLE:80/Feed | http://news.example/Feed",
                "https://news.example:443/ | https://news.example/",
                "https://news.example:80/ | https://news.example:80/",
                "http://news.example:/ | http://news.example/",
                "http://news.example./ | http://news.example/",
                "http://news.example/a?b=c#d | http://news.example/a?b=c",
                "http://news.example?b=c | http://news.example/?b=c",
                "http://news.example/a b | http://news.example/a%20b",
                "http://news.example/100% | http://news.example/100%25",
                "http://news.example/%d8%A3 | http://news.example/%d8%A3",
                "http://news.example/a[1]?b[]={c} | http://news.example/a%5B1%5D?b%5B%5D=%7Bc%7D",
                "http://news.example/أخبار | http://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1",
                "http://أخبار.مثال/ | http://xn--igbicxr.xn--mgbh0fb/",
                "http://bücher.example/ | http://xn--bcher-kva.example/",
                "http://under_score.example/ | http://under_score.example/",
                "http://a--b.example/ | http://a--b.example/",
                "http://n%65ws.example/ | http://news.example/",
                "http://192.0.2.1/ | http://192.0.2.1/",
                "http://192.0.2.1./ | http://192.0.2.1/",
                "http://１９２.０.２.１/ | http://192.0.2.1/",
                "http://[2001:DB8::1]:8080/ | http://[2001:db8::1]:8080/",
                "http://news.example\\@evil.example/ | http://news.example/%5C@evil.example/"
            })
    void usableIsPutInNormalForm(String written, String expected) {
        assertThat(normal(WebUrl.of(written))).isEqualTo(expected);
        assertThat(normal(WebUrl.of(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example",
                "/feed",
                "http:",
                "http://",
                "http:///feed",
                "http://:80/",
                "http://news.example:0/",
                "http://news.example:65536/",
                "http://news.example:123456/",
                "http://news.example:8o/",
                "http://news.example:-1/",
                "http://user@news.example/",
                "http://user:secret@news.example/",
                "http://@news.example/",
                "http://user%40news.example/",
                "http://news..example/",
                "http://.news.example/",
                "http://news.example../",
                "http://./",
                "http://ne ws.example/",
                "http://news%00.example/",
                "http://news%2eexample%2f@x/",
                "http://news,example/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0x/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://127.0.0.1.5/",
                "http://news.example.1/",
                "http://[::1/",
                "http://[]/",
                "http://[127.0.0.1]/",
                "http://[::1%25eth0]/",
                "http://[::1]x/",
                "http://[v1.fe]/",
                "http://xn--/",
                "http://xn--a/",
                "http://news.example/\u0000",
                "http://news.example/a\nb"
            })
    void otherUrlsAreNot(String written) {
        assertThat(normal(WebUrl.of(written))).isEqualTo("BAD_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://news.example/", "file:///etc/passwd", "mailto:a@b", "news:1"})
    void otherSchemesAreForbidden(String written) {
        assertThat(normal(WebUrl.of(written))).isEqualTo("FORBIDDEN_SCHEME");
    }

    @Test
    void lengthIsHeld() {
        String most = "http://news.example/" + "a".repeat(WebUrl.MAX_LENGTH - 20);

        assertThat(WebUrl.of(most)).isInstanceOf(WebUrl.Usable.class);
        assertThat(WebUrl.of(most + "a")).extracting("reason").isEqualTo(Refusal.BAD_URL);
        assertThat(WebUrl.of("http://" + ("a".repeat(63) + ".").repeat(4) + "b/"))
                .extracting("reason")
                .isEqualTo(Refusal.BAD_URL);
    }

    @Test
    void addressIsReadWithoutAsking() {
        assertThat(WebUrl.of("http://[::ffff:127.0.0.1]/"))
                .extracting("literal")
                .isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(WebUrl.of("http://news.example/")).extracting("literal").isNull();
    }

    /** The examples of RFC 3986, section 5.4, and what publishers write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g | http://a/b/c/g",
                "./g | http://a/b/c/g",
                "g/ | http://a/b/c/g/",
                "/g | http://a/g",
                "//g | http://g/",
                "?y | http://a/b/c/d;p?y",
                "g?y | http://a/b/c/g?y",
                "'#s' | http://a/b/c/d;p?q",
                "g#s | http://a/b/c/g",
                ";x | http://a/b/c/;x",
                "'' | http://a/b/c/d;p?q",
                ". | http://a/b/c/",
                "./ | http://a/b/c/",
                ".. | http://a/b/",
                "../g | http://a/b/g",
                "../.. | http://a/",
                "../../g | http://a/g",
                "../../../g | http://a/g",
                "/./g | http://a/g",
                "/../g | http://a/g",
                "g. | http://a/b/c/g.",
                "./g/. | http://a/b/c/g/",
                "g/../h | http://a/b/c/h",
                "g?y/../x | http://a/b/c/g?y/../x",
                "https://other.example/x | https://other.example/x",
                "أ ب | http://a/b/c/%D8%A3%20%D8%A8"
            })
    void relativeUrlIsResolved(String reference, String expected) {
        assertThat(normal(WebUrl.of(URI.create("http://a/b/c/d;p?q"), reference)))
                .isEqualTo(expected);
    }
}
