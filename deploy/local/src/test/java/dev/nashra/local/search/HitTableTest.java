package dev.nashra.local.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitTableTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String PAGE =
            """
            {"total": 12, "articles": 40, "hits": [
              {"published": "2026-11-02T05:40:00Z", "source": "marsad", "language": "ar",
               "headline": "ميناء مرسى السدرة", "copies": 4},
              {"received": "2026-11-02T06:05:00Z", "source": "harbour-post", "language": "en",
               "headline": "Port\\u001b[2J of\\nSidra opens a second quay for container ships"},
              {"published": "2026-11-01T23:30:00Z", "source": "kai", "language": "zh",
               "headline": "港口"}],
             "facets": {"source": [{"value": "marsad", "count": 9}, {"value": "kai", "count": 1}]}}
            """;

    @Test
    void alignsWhateverTheScript() throws Exception {
        assertThat(print(new HitTable(UTC, 0, false), PAGE))
                .containsExactly(
                        "published         source        lang  copies  headline",
                        "2026-11-02 05:40  marsad        ar    +4      \u2068ميناء مرسى السدرة\u2069",
                        "2026-11-02 06:05  harbour-post  en            Port[2J of Sidra opens a"
                                + " second quay for container ships",
                        "2026-11-01 23:30  kai           zh            \u2068港口\u2069",
                        "",
                        "source: marsad 9, kai 1",
                        "3 of 12, 40 articles with their copies");
    }

    @Test
    void fitsIntoTheTerminal() throws Exception {
        List<String> lines = print(new HitTable(UTC, 72, false), PAGE);

        assertThat(lines.get(2)).contains("Port[2J of Sidra opens a…").doesNotContain("second");
        assertThat(lines).allMatch(line -> DisplayText.width(line) <= 72);
    }

    @Test
    void ordersTextItselfWhereTheTerminalDoesNot() throws Exception {
        assertThat(print(new HitTable(UTC, 0, true), PAGE).get(1))
                .endsWith("+4      ةردسلا ىسرم ءانيم");
    }

    @Test
    void tellsTimesInTheZone() throws Exception {
        assertThat(print(new HitTable(ZoneId.of("Asia/Riyadh"), 0, false), PAGE).get(3))
                .startsWith("2026-11-02 02:30");
    }

    @Test
    void nothingFoundIsSaid() throws Exception {
        assertThat(
                        print(
                                new HitTable(UTC, 0, false),
                                "{\"total\": 0, \"articles\": 0, \"hits\": []}"))
                .containsExactly("0 of 0");
    }

    @Test
    void partIsSaidToBeOne() throws Exception {
        assertThat(
                        print(
                                new HitTable(UTC, 0, false),
                                "{\"total\": 9, \"articles\": 9, \"hits\": [], \"timed_out\": true}"))
                .containsExactly("0 of at least 9");
    }

    private static List<String> print(HitTable table, String page) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(SearchTarget.read(page.getBytes(UTF_8)), new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).lines().toList();
    }
}
