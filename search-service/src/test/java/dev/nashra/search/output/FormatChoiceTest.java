package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.query.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | JSON",
                "application/json | JSON",
                "APPLICATION/JSON; charset=utf-8 | JSON",
                "application/x-ndjson | NDJSON",
                "application/ndjson | NDJSON",
                "text/csv | CSV",
                "text/* | CSV",
                "application/rss+xml | RSS",
                "application/atom+xml | ATOM",
                "application/feed+json | JSONFEED",
                "application/vnd.iptc.ninjs+json | NINJS",
                "application/* | JSON",
                "application/atom+xml, application/rss+xml | ATOM",
                "application/rss+xml;q=0.5, text/csv;q=0.8 | CSV",
                "application/atom+xml;q=0.9, application/rss+xml, */*;q=0.1 | RSS",
                "*/*, text/csv | CSV",
                "application/json;q=0, */* | NDJSON",
                "application/json;q=0.1, application/*;q=0.5, text/csv;q=0.3 | NDJSON",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | JSON",
                "image/png, text/csv;q=0.001 | CSV",
                "nonsense, text/csv | CSV",
                "text/csv;q=2, application/rss+xml;q=0.1 | RSS"
            })
    void choosesWhatIsWantedMost(String accept, Format format) {
        assertThat(FormatChoice.of(accept)).isEqualTo(format);
    }

    @Test
    void whoSaysNothingGetsJson() {
        assertThat(FormatChoice.of(null)).isEqualTo(Format.JSON);
        assertThat(FormatChoice.of(" ")).isEqualTo(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/html", "nonsense", "*/*;q=0", "text/csv;q=x", ",", "/"})
    void nothingFits(String accept) {
        assertThat(FormatChoice.of(accept)).isNull();
    }
}
