package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    @Test
    void hasDefaults() {
        ArticleQuery query = accepted(Map.of());

        assertThat(query.duplicates()).isEqualTo(Duplicates.COLLAPSE);
        assertThat(query.sort()).isEqualTo(Sort.PUBLISHED);
        assertThat(query.pageSize()).isEqualTo(20);
        assertThat(query.withBody()).isFalse();
        assertThat(query.match().text()).isNull();
    }

    @Test
    void sortsByRelevanceWhereThereIsSomethingToBeRelevantTo() {
        assertThat(accepted(Map.of("q", List.of("a"))).sort()).isEqualTo(Sort.RELEVANCE);
    }

    @Test
    void readsRepeatedFilters() {
        ArticleQuery query =
                accepted(
                        Map.of(
                                "source", List.of("marsad", "sahra-news"),
                                "not_language", List.of("fr"),
                                "tag", List.of("country:EG")));

        assertThat(query.match().source().any()).containsExactly("marsad", "sahra-news");
        assertThat(query.match().language().none()).containsExactly("fr");
        assertThat(query.match().tag().any()).containsExactly("country:EG");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T00:00:00Z, 2026-11-24T00:00:00Z",
        "2026-11-23T06:30:00Z, 2026-11-23T06:30:00Z, 2026-11-23T06:30:00.001Z",
        "2026-11-23T06:30:00+03:00, 2026-11-23T03:30:00Z, 2026-11-23T03:30:00.001Z",
        "2026-11-23T06:30:00 03:00, 2026-11-23T03:30:00Z, 2026-11-23T03:30:00.001Z",
        "2026-11-23T06:30, 2026-11-23T06:30:00Z, 2026-11-23T06:30:00.001Z",
        "2026-11-23T06:30:00.123456Z, 2026-11-23T06:30:00.123Z, 2026-11-23T06:30:00.124Z"
    })
    void readsTimes(String value, Instant start, Instant end) {
        ArticleQuery.Match match =
                accepted(Map.of("start_date", List.of(value), "end_date", List.of(value))).match();

        assertThat(match.start()).isEqualTo(start);
        assertThat(match.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "page_size, 0, invalid_parameter",
        "page_size, 101, invalid_parameter",
        "page_size, 1000, invalid_parameter",
        "page_size, -1, invalid_parameter",
        "page_size, ten, invalid_parameter",
        "page_size, '', invalid_parameter",
        "q, '', blank_query",
        "q, '...', blank_query",
        "q, '*a', leading_wildcard",
        "language, arabic!, invalid_parameter",
        "language, 'ar,en', invalid_parameter",
        "not_language, x, invalid_parameter",
        "source, UPPER, invalid_parameter",
        "tag, ' ', invalid_parameter",
        "group, 123, invalid_parameter",
        "start_date, yesterday, invalid_parameter",
        "start_date, 2026-02-30, invalid_parameter",
        "end_date, +10000-01-01, invalid_parameter",
        "end_date, +999999999-12-31T23:59:59.999Z, invalid_parameter",
        "start_date, -999999999-01-01T00:00:00+18:00, invalid_parameter",
        "duplicates, none, invalid_parameter",
        "duplicates, KEEP, invalid_parameter",
        "sort, date, invalid_parameter",
        "sort, index, invalid_parameter",
        "sort, relevance, invalid_parameter",
        "fields, title, invalid_parameter",
        "highlight, yes, invalid_parameter",
        "facet, author, invalid_parameter",
        "interval, 5m, invalid_parameter",
        "timezone, Mars/Olympus, invalid_parameter",
        "format, xml, invalid_parameter",
        "bom, yes, invalid_parameter",
        "colour, red, unknown_parameter"
    })
    void namesWhatIsWrong(String name, String value, String code) {
        ReadQuery read = QueryReader.search(Map.of(name, List.of(value)));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadQuery.Refused.class,
                        refused -> {
                            assertThat(refused.faults()).hasSize(1);
                            BadParameter fault = refused.faults().getFirst();
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.name()).isEqualTo(name);
                            assertThat(fault.detail()).contains(name);
                        });
    }

    @Test
    void namesEverythingThatIsWrong() {
        ReadQuery read =
                QueryReader.search(
                        Map.of("page_size", List.of("0"), "sort", List.of("x"), "zz", List.of("")));

        assertThat(((ReadQuery.Refused) read).faults())
                .extracting(BadParameter::name)
                .containsExactlyInAnyOrder("page_size", "sort", "zz");
    }

    @Test
    void refusesWhatIsSaidTwice() {
        assertThat(codes(Map.of("page_size", List.of("5", "6"))))
                .containsExactly("repeated_parameter");
    }

    @Test
    void refusesTooMuch() {
        assertThat(codes(Map.of("q", List.of("a".repeat(1001))))).containsExactly("query_too_long");
        assertThat(codes(Map.of("q", List.of("a ".repeat(40))))).containsExactly("too_many_terms");
        assertThat(codes(Map.of("source", Collections.nCopies(101, "a"))))
                .containsExactly("too_many_values");
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(codes(Map.of("q", List.of("a\ud800")))).containsExactly("invalid_parameter");
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        assertThat(
                        codes(
                                Map.of(
                                        "start_date", List.of("2026-11-24"),
                                        "end_date", List.of("2026-11-23"))))
                .containsExactly("invalid_parameter");
    }

    @Test
    void datesAreDaysOfTheTimeZone() {
        Map<String, List<String>> parameters =
                Map.of(
                        "start_date", List.of("2026-11-23"),
                        "end_date", List.of("2026-11-23T12:00"),
                        "timezone", List.of("Asia/Riyadh"));

        for (ReadQuery read :
                List.of(QueryReader.search(parameters), QueryReader.export(parameters))) {
            ArticleQuery.Match match = ((ReadQuery.Accepted) read).query().match();

            assertThat(match.start()).isEqualTo("2026-11-22T21:00:00Z");
            assertThat(match.end()).isEqualTo("2026-11-23T09:00:00.001Z");
        }
    }

    @Test
    void exportsEveryCopyInAnyOrder() {
        ReadQuery read = QueryReader.export(Map.of());

        ArticleQuery query = ((ReadQuery.Accepted) read).query();
        assertThat(query.duplicates()).isEqualTo(Duplicates.KEEP);
        assertThat(query.sort()).isEqualTo(Sort.INDEX);
    }

    @Test
    void readsHowTheAnswerIsWanted() {
        ReadQuery read =
                QueryReader.search(Map.of("format", List.of("csv"), "bom", List.of("true")));

        assertThat(((ReadQuery.Accepted) read).as())
                .isEqualTo(new Presentation(Format.CSV, true, false));
        assertThat(((ReadQuery.Accepted) QueryReader.search(Map.of())).as())
                .isEqualTo(new Presentation(null, false, false));
    }

    @Test
    void exportsNoPages() {
        assertThat(
                        ((ReadQuery.Refused) QueryReader.export(Map.of("page_size", List.of("5"))))
                                .faults())
                .extracting(BadParameter::code)
                .containsExactly("unknown_parameter");
    }

    private static List<String> codes(Map<String, List<String>> parameters) {
        return ((ReadQuery.Refused) QueryReader.search(parameters))
                .faults().stream().map(BadParameter::code).toList();
    }

    private static ArticleQuery accepted(Map<String, List<String>> parameters) {
        ReadQuery read = QueryReader.search(parameters);
        assertThat(read).isInstanceOf(ReadQuery.Accepted.class);
        return ((ReadQuery.Accepted) read).query();
    }
}
