package dev.nashra.search.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvWriterTest {
    private static final int HEADLINE = 1;

    @Test
    void isATableWithNamesAboveWhateverIsFound() throws IOException {
        String empty = new String(Listings.write(Format.CSV, List.of(), null), UTF_8);

        assertThat(empty)
                .isEqualTo(
                        "id,headline,source,language,published,received,url,byline,tags,group,"
                                + "duplicate_of,copies,sources,pubstatus,revision,uri,body_text\r\n");
        assertThat(rows(Listings.article())).hasSize(2).allMatch(row -> row.length == 17);
        assertThat(rows(Listings.bare("a"))).hasSize(2).allMatch(row -> row.length == 17);
    }

    @Test
    void readsBack() throws IOException {
        String[] row = rows(Listings.article()).get(1);

        assertThat(row)
                .containsExactly(
                        Listings.ID,
                        "ميناء صحرا يستأنف العمل",
                        "marsad",
                        "ar",
                        "2026-11-02T07:50:00Z",
                        "2026-11-02T08:00:00.5Z",
                        "https://marsad.example/2026/11/port?a=1&b=2",
                        "ليلى حسن",
                        "country:EG; medtop:20000337",
                        Listings.ID,
                        "",
                        "1",
                        "marsad; sahra-news",
                        "usable",
                        "2",
                        "guid 17",
                        "أول فقرة.\n\nSecond <b>paragraph</b> & more.\nNext line.");
    }

    @Test
    void bodyIsAColumnOnlyWhereItWasAskedFor() {
        Listing with = Listings.of(Format.CSV, List.of(), null);
        Listing without =
                new Listing(
                        with.page(),
                        with.id(),
                        with.title(),
                        with.links(),
                        false,
                        false,
                        with.now());

        assertThat(new String(Listings.write(Format.CSV, without), UTF_8))
                .doesNotContain("body_text");
    }

    @Test
    void markStandsAtTheBeginningOnlyIfAskedFor() {
        Listing plain = Listings.of(Format.CSV, List.of(), null);
        Listing marked =
                new Listing(
                        plain.page(),
                        plain.id(),
                        plain.title(),
                        plain.links(),
                        true,
                        true,
                        plain.now());

        assertThat(new String(Listings.write(Format.CSV, plain), UTF_8)).startsWith("id,");
        assertThat(new String(Listings.write(Format.CSV, marked), UTF_8)).startsWith("\ufeffid,");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+1, '''+1'",
        "-1, '''-1'",
        "@SUM(A1), '''@SUM(A1)'",
        "'  =1', '''  =1'",
        "＝1, '''＝1'",
        "a=1, a=1",
        "'''x', '''x'"
    })
    void noCellIsAFormula(String headline, String cell) throws IOException {
        assertThat(rows(Listings.article().put("headline", headline)).get(1)[HEADLINE])
                .isEqualTo(cell);
    }

    @Test
    void noCellBeginsWithWhatSpreadsheetsSkip() throws IOException {
        assertThat(rows(Listings.article().put("headline", "\t=1")).get(1)[HEADLINE])
                .isEqualTo("'\t=1");
        assertThat(rows(Listings.article().put("headline", "\r\nx")).get(1)[HEADLINE])
                .isEqualTo("'\r\nx");
    }

    @ParameterizedTest
    @MethodSource("dev.nashra.search.output.Listings#hostile")
    void holdsWhatever(String text) throws IOException {
        List<String[]> rows = rows(Listings.saying(text));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).hasSize(17);
        assertThat(rows.get(1)[HEADLINE]).endsWith(CleanText.of(text));
    }

    private static List<String[]> rows(ObjectNode hit) throws IOException {
        byte[] csv = Listings.write(Format.CSV, List.of(hit), null);
        try (var rows =
                CsvMapper.builder()
                        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                        .build()
                        .readerFor(String[].class)
                        .<String[]>readValues(csv)) {
            return rows.readAll();
        }
    }
}
