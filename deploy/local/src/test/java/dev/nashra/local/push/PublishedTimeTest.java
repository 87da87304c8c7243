package dev.nashra.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2018-02-27                      | 2018-02-27T00:00:00Z
                    2015-07-21T02:51:33             | 2015-07-21T02:51:33Z
                    2015-07-21 02:51                | 2015-07-21T02:51:00Z
                    2015-07-21T02:51:33Z            | 2015-07-21T02:51:33Z
                    2015-07-21T02:51:33.250+03:00   | 2015-07-20T23:51:33.250Z
                    2015-07-21T02:51:33+0300        | 2015-07-20T23:51:33Z
                    2015-07-21 02:51:33 +03         | 2015-07-20T23:51:33Z
                    Tue, 27 Feb 2018 10:03:32 +0400 | 2018-02-27T06:03:32Z
                    Tue, 27 Feb 2018 10:03:32 GMT   | 2018-02-27T10:03:32Z
                    1700000075135                   | 2023-11-14T22:14:35.135Z
                    1700000075                      | 2023-11-14T22:14:35Z
                    """)
    void readsWhatPlainDataWrite(String written, Instant meant) {
        assertThat(PublishedTime.read(TextNode.valueOf(written))).contains(meant);
    }

    @Test
    void readsNumbersAsWellAsDigits() {
        assertThat(PublishedTime.read(LongNode.valueOf(1_700_000_075_135L)))
                .contains(Instant.parse("2023-11-14T22:14:35.135Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(None)",
                "yesterday",
                "20180227",
                "2018-02-30",
                "2018-13-01",
                "27/02/2018",
                "2018-02-27T25:00:00",
                "-1",
                "1700000075135000000000"
            })
    void readsNothingElse(String written) {
        assertThat(PublishedTime.read(TextNode.valueOf(written))).isEmpty();
    }
}
