package dev.nashra.ingest.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTimeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-11-02T08:15:00Z                 | 2026-11-02T08:15:00Z
            2026-11-02T11:15:00+03:00            | 2026-11-02T08:15:00Z
            2026-11-02T11:15:00+0300             | 2026-11-02T08:15:00Z
            2026-11-02T11:15+03                  | 2026-11-02T08:15:00Z
            2026-11-02 08:15:00                  | 2026-11-02T08:15:00Z
            2026-11-02T08:15:00.5Z               | 2026-11-02T08:15:00.5Z
            2026-11-02T08Z                       | 2026-11-02T08:00:00Z
            2026-11-02T24:00:00Z                 | 2026-11-03T00:00:00Z
            2026-11-02                           | 2026-11-02T00:00:00Z
            2026-11                              | 2026-11-01T00:00:00Z
            2026                                 | 2026-01-01T00:00:00Z
            20261102                             | 2026-11-02T00:00:00Z
            2026-306                             | 2026-11-02T00:00:00Z
            Mon, 02 Nov 2026 08:15:00 GMT        | 2026-11-02T08:15:00Z
            Mon, 2 Nov 2026 08:15 +0000          | 2026-11-02T08:15:00Z
            Monday, 02 November 2026 3:15:00 EST | 2026-11-02T08:15:00Z
            Wed, 02 Nov 26 08:15:00 UT           | 2026-11-02T08:15:00Z
            02 Nov 1999 08:15:00 PDT             | 1999-11-02T15:15:00Z
            Mon Nov  2 08:15:00 2026             | 2026-11-02T08:15:00Z
            Mon Nov 2 08:15:00 UTC 2026          | 2026-11-02T08:15:00Z
            Nov 2, 2026 8:15 PM                  | 2026-11-02T20:15:00Z
            November 2 2026, 12:05 am            | 2026-11-02T00:05:00Z
            2 novembre 2026                      | 2026-11-02T00:00:00Z
            02/11/2026 08:15                     | 2026-11-02T08:15:00Z
            11/22/2026                           | 2026-11-22T00:00:00Z
            2026/11/02 08:15:00                  | 2026-11-02T08:15:00Z
            02.11.2026                           | 2026-11-02T00:00:00Z
            ٢ نوفمبر ٢٠٢٦ ٠٨:١٥                   | 2026-11-02T08:15:00Z
            الإثنين، ٢ نوفمبر ٢٠٢٦ - ٠٨:١٥ م       | 2026-11-02T20:15:00Z
            الاثنين 2 تشرين الثاني 2026 08:15 صباحا | 2026-11-02T08:15:00Z
            15 كانون الثاني 2026                  | 2026-01-15T00:00:00Z
            15 كانون الأول 2026                   | 2026-12-15T00:00:00Z
            15 يناير 2026                         | 2026-01-15T00:00:00Z
            15 أغسطس/آب 2026                      | 2026-08-15T00:00:00Z
            15 جويلية 2026                        | 2026-07-15T00:00:00Z
            ۲۰۲۶-۱۱-۰۲                            | 2026-11-02T00:00:00Z
            ٠٢/١١/٢٠٢٦                            | 2026-11-02T00:00:00Z
            """)
    void readsWhatPublishersWrite(String written, Instant time) {
        assertThat(PublishedTime.parse(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "قبل ساعتين",
                "30 Feb 2026",
                "2026-13-01",
                "99/99/9999",
                "08:15",
                "Nov",
                "2026-11-02T99:00:00Z",
                "0000-01-01"
            })
    void whatNobodyCanReadIsNothing(String written) {
        assertThat(PublishedTime.parse(written)).isEmpty();
    }

    @Test
    void endlessDateIsNotLookedAt() {
        assertThat(PublishedTime.parse("1".repeat(1_000_000))).isEmpty();
    }
}
