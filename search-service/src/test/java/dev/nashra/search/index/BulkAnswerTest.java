package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.elastic.Replies;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkAnswerTest {
    private static final List<BulkOperation> REQUEST = List.of(operation("a"), operation("b"));

    @ParameterizedTest
    @CsvSource({
        "200, -, Settled",
        "201, -, Settled",
        "409, version_conflict_engine_exception, Settled",
        "409, some_other_conflict, Retry",
        "429, es_rejected_execution_exception, Retry",
        "429, cluster_block_exception, Retry",
        "403, cluster_block_exception, Retry",
        "404, index_not_found_exception, Retry",
        "400, index_closed_exception, Retry",
        "400, validation_exception, Retry",
        "500, whatever, Retry",
        "503, unavailable_shards_exception, Retry",
        "0, -, Retry",
        "400, document_parsing_exception, Refused",
        "400, strict_dynamic_mapping_exception, Retry",
        "400, illegal_argument_exception, Refused"
    })
    void judgesAnItem(int status, String type, String outcome) {
        String error =
                type.equals("-")
                        ? ""
                        : ",\"error\":{\"type\":\"" + type + "\",\"reason\":\"because\"}";
        String items =
                "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},{\"index\":{\"_id\":\"b\",\"status\":"
                        + status
                        + error
                        + "}}]}";

        BulkOutcome judged = BulkAnswer.judge(Replies.reply(200, items), REQUEST);

        assertThat(judged)
                .isInstanceOfSatisfying(
                        BulkOutcome.Itemised.class,
                        i ->
                                assertThat(i.outcomes().get(1).getClass().getSimpleName())
                                        .isEqualTo(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        "429, RetryAll",
        "500, RetryAll",
        "502, RetryAll",
        "503, RetryAll",
        "504, RetryAll",
        "401, RetryAll",
        "403, RetryAll",
        "404, RetryAll",
        "400, Unreadable",
        "413, Unreadable"
    })
    void judgesAWholeAnswer(int status, String outcome) {
        BulkOutcome judged = BulkAnswer.judge(Replies.reply(status, "{}"), REQUEST);

        assertThat(judged.getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},{\"ind",
                "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}}]}",
                "{\"items\":[{\"index\":{\"_id\":\"b\",\"status\":201}},{\"index\":{\"_id\":\"a\",\"status\":201}}]}",
                "{}",
                "<html>"
            })
    void believesNoAnswerThatDoesNotFit(String body) {
        assertThat(BulkAnswer.judge(Replies.reply(200, body), REQUEST))
                .isInstanceOf(BulkOutcome.RetryAll.class);
    }

    @ParameterizedTest
    @CsvSource({"7, 7, ALREADY", "8, 7, SUPERSEDED", "77, 7, SUPERSEDED"})
    void tellsOurOwnVersionFromANewerOne(long current, long ours, String how) {
        String items =
                "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},{\"index\":{\"_id\":\"b\",\"status\":409,"
                        + "\"error\":{\"type\":\"version_conflict_engine_exception\",\"reason\":\"[b]: version"
                        + " conflict, current version ["
                        + current
                        + "] is higher or equal to the one provided ["
                        + ours
                        + "]\"}}}]}";

        BulkOutcome.Itemised judged =
                (BulkOutcome.Itemised) BulkAnswer.judge(Replies.reply(200, items), REQUEST);

        assertThat(judged.outcomes().get(1))
                .isEqualTo(new ItemOutcome.Settled(ItemOutcome.Settlement.valueOf(how)));
    }

    @Test
    void quotesNoArticleText() {
        String items =
                "{\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},{\"index\":{\"_id\":\"b\",\"status\":400,"
                        + "\"error\":{\"type\":\"document_parsing_exception\",\"reason\":\"failed to parse"
                        + " field [date] of type [date]. Preview of field's value: 'a secret'\"}}}]}";

        BulkOutcome.Itemised judged =
                (BulkOutcome.Itemised) BulkAnswer.judge(Replies.reply(200, items), REQUEST);

        assertThat(judged.outcomes().get(1))
                .isEqualTo(
                        new ItemOutcome.Refused(
                                "document_parsing_exception",
                                "Elasticsearch refused the document with document_parsing_exception"
                                        + " in the field date"));
    }

    private static BulkOperation operation(String id) {
        return new BulkOperation(
                "index",
                id,
                1,
                new TimedDocument("{}".getBytes(UTF_8), ""),
                Instant.EPOCH,
                new Origin("t", 0, 0));
    }
}
