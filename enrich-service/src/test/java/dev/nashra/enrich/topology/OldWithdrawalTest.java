package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Withdrawals of what is known here, and of what no longer is. */
class OldWithdrawalTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration RETENTION = TopologyFixture.BOUNDS.articleRetention();

    @Test
    void passesOnTheWithdrawalOfAnArticleThatIsForgotten() throws JsonProcessingException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", NOON));
            Instant later = NOON.plus(RETENTION).plusSeconds(120);
            fixture.push(article("2", later));
            fixture.push(article("3", later.plus(Duration.ofMinutes(2))));
            fixture.awaitMinute();
            fixture.emitted();
            Instant asked = later.plus(Duration.ofMinutes(3));

            fixture.withdraw(new Withdrawal(ArticleId.of("s", "1"), List.of("s"), asked));

            assertThat(fixture.passedOn())
                    .containsExactly(
                            new OldWithdrawal(
                                    ArticleId.of("s", "1"),
                                    List.of("s"),
                                    asked,
                                    asked.minus(RETENTION).plus(Duration.ofHours(1))));
        }
    }

    @Test
    void withdrawsByItselfWhatItKnows() throws JsonProcessingException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", NOON));
            Withdrawal withdrawal =
                    new Withdrawal(ArticleId.of("s", "1"), List.of(), NOON.plusSeconds(1));

            fixture.withdraw(withdrawal);

            assertThat(fixture.emitted())
                    .extracting(EnrichedArticle::pubstatus)
                    .containsExactly(PubStatus.USABLE, PubStatus.CANCELED);
            fixture.withdraw(withdrawal);
            assertThat(fixture.passedOn()).isEmpty();
        }
    }

    private static RawArticle article(String uri, Instant received) {
        return new RawArticle(
                ArticleId.of("s", uri),
                "s",
                uri,
                null,
                "Headline number " + uri,
                "Report " + uri + " tells of ships in harbour " + uri + " and of its crews.",
                null,
                null,
                null,
                null,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                received);
    }
}
