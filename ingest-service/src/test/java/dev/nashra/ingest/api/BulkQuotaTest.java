package dev.nashra.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nashra.contract.RawArticle;
import dev.nashra.edge.access.ApiKey;
import dev.nashra.edge.access.KeyHash;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.quota.Allowance;
import dev.nashra.edge.quota.KeyLimits;
import dev.nashra.ingest.publish.StandInKafka;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.LineReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a bulk body takes of the day's quota. */
class BulkQuotaTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-02T23:59:00Z"));
    private static final String BAD = "{\"uri\":4}\n";

    private final Allowance allowance =
            new Allowance(new KeyLimits(OptionalInt.empty(), OptionalLong.of(3)), () -> 0, CLOCK);
    private StandInKafka kafka = new StandInKafka(100);

    @Test
    void linesAfterTheLastArticleOfTheDayAreRefusedOneByOne() throws Exception {
        BulkAnswer answer =
                push(article(1) + BAD + article(2) + article(3) + article(4) + BAD + article(5));

        assertThat(statuses(answer)).containsExactly(202, 400, 202, 202, 429, 400, 429);
        assertThat(answer.errors()).isTrue();
        assertThat(answer.items().get(4).problem().code()).isEqualTo("quota_exceeded");
        assertThat(answer.items().get(4).id()).isNotNull();
        assertThat(kafka.taken()).extracting(RawArticle::uri).containsExactly("u/1", "u/2", "u/3");
        assertThat(allowance.left()).contains("\"day\";r=0;t=60");
    }

    @Test
    void answerSaysWhenToComeBackOnlyIfSomeMust() throws Exception {
        try (Response whole = Quota.answer(push(article(1)), allowance);
                Response cut =
                        Quota.answer(push(article(2) + article(3) + article(4)), allowance)) {
            assertThat(whole.getHeaderString("Retry-After")).isNull();
            assertThat(cut.getHeaderString("Retry-After")).isEqualTo("60");
        }
    }

    @Test
    void bodyOfWhichNothingCouldBeTakenIsRefusedAsAWhole() throws Exception {
        push(article(1) + article(2) + article(3));

        var refused =
                catchThrowableOfType(ProblemException.class, () -> push(article(4) + article(5)));

        assertThat(refused.problem().status()).isEqualTo(429);
        assertThat(refused.problem().code()).isEqualTo("quota_exceeded");
        assertThat(refused.headers()).containsEntry("Retry-After", "60");
    }

    @Test
    void whatIsRefusedOrUnavailableDoesNotCount() throws Exception {
        kafka = new StandInKafka(1);

        BulkAnswer answer = push(BAD + article(1) + article(2) + article(3));

        assertThat(statuses(answer)).containsExactly(400, 202, 503, 503);
        assertThat(allowance.left()).contains("\"day\";r=2;t=60");
    }

    @Test
    void withdrawalIsTakenWhateverIsLeft() throws Exception {
        BulkAnswer answer =
                push(
                        article(1)
                                + article(2)
                                + article(3)
                                + "{\"uri\":\"u/1\",\"source\":\"s\",\"pubstatus\":\"canceled\"}\n"
                                + article(4));

        assertThat(statuses(answer)).containsExactly(202, 202, 202, 202, 429);
    }

    private static List<Integer> statuses(BulkAnswer answer) {
        return answer.items().stream().map(BulkAnswer.Item::status).toList();
    }

    private BulkAnswer push(String lines) throws Exception {
        ApiKey key = new ApiKey("k", KeyHash.of("k"), Set.of(Scope.INGEST), Set.of(), allowance);
        IngestMetrics metrics =
                new IngestMetrics(
                        new SimpleMeterRegistry(),
                        new Admission(1024, Duration.ZERO),
                        kafka.publisher());
        BulkPush push = new BulkPush(kafka.publisher(), metrics, CLOCK, key, TraceParent.of(null));
        return push.run(
                new LineReader(new ByteArrayInputStream(lines.getBytes(UTF_8)), 10_000), 100);
    }

    private static String article(int i) {
        return "{\"uri\":\"u/%d\",\"source\":\"s\",\"headline\":\"عنوان %d\"}\n".formatted(i, i);
    }
}
