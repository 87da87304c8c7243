package dev.nashra.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-02T08:15:00Z, 2026-11-02T08:15:00Z",
        "2026-11-02t08:15:00z, 2026-11-02T08:15:00Z",
        "2026-11-02T08:15:00.125Z, 2026-11-02T08:15:00.125Z",
        "2026-11-02T11:15:00+03:00, 2026-11-02T08:15:00Z",
        "2026-11-02T11:15:00+0300, 2026-11-02T08:15:00Z",
        "2026-11-02T11:15:00+03, 2026-11-02T08:15:00Z",
        "2026-11-02T04:45:00-0330, 2026-11-02T08:15:00Z",
        "2026-11-02 11:15:00+03:00, 2026-11-02T08:15:00Z",
        "2026-11-02T08:15:00, 2026-11-02T08:15:00Z",
        "2026-11-02T08:15, 2026-11-02T08:15:00Z",
        "2026-11-02 08:15, 2026-11-02T08:15:00Z",
        "2026-11-02, 2026-11-02T00:00:00Z",
        "'  2026-11-02  ', 2026-11-02T00:00:00Z",
        "'Mon, 02 Nov 2026 08:15:00 GMT', 2026-11-02T08:15:00Z",
        "'Mon, 2 Nov 2026 11:15:00 +0300', 2026-11-02T08:15:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z"
    })
    void timeIsReadInEverySpelling(String written, Instant time) {
        assertThat(ClaimedTime.parse(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1762071300",
                "2026-02-30",
                "2026-11-02T25:00:00Z",
                "2026-11-02T08:15:00+99:00",
                "2026-11-02T08:15:00+03:00+0300",
                "2026-11-0208:15:00Z",
                "2026-11-02T",
                "02/11/2026",
                "2026-11",
                "20261102",
                "+12026-11-02",
                "-0001-11-02T00:00:00Z",
                "٢٠٢٦-١١-٠٢",
                "Tue, 02 Nov 2026 08:15:00 GMT",
                "2026-11-02T08:15:00Z and more"
            })
    void anythingElseIsNoTime(String written) {
        assertThat(ClaimedTime.parse(written)).isEmpty();
    }
}
