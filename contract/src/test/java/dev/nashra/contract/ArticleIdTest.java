package dev.nashra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdTest {
    @Test
    void idIsTheFirstHalfOfSha256OverSourceLineFeedUri() {
        // printf 'marsad\ntag:marsad.example,2026:1' | sha256sum
        assertThat(ArticleId.of("marsad", "tag:marsad.example,2026:1"))
                .isEqualTo("4372fc3ef54484da0815397014885ba1");
    }

    @Test
    void sourceIsPartOfTheName() {
        assertThat(ArticleId.of("marsad", "1")).isNotEqualTo(ArticleId.of("barid", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/A, https://news.example/A",
        "http://news.example:80, http://news.example/",
        "https://news.example:8443/a#top, https://news.example:8443/a",
        "https://news.example/a?utm_source=x&id=7&fbclid=y, https://news.example/a?id=7",
        "https://news.example/a?utm_source=x, https://news.example/a",
        "https://news.example/?b=2&a=1, https://news.example/?b=2&a=1",
        "'  urn:uuid:9AF  ', urn:uuid:9AF",
        "guid-000_0c2c, guid-000_0c2c"
    })
    void uriHasOneSpelling(String written, String canonical) {
        assertThat(CanonicalUri.of(written)).isEqualTo(canonical);
        assertThat(CanonicalUri.of(canonical)).isEqualTo(canonical);
    }
}
