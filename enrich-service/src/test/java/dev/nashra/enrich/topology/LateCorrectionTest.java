package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateCorrectionTest {
    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant AFTER_WINDOW = START.plus(Duration.ofDays(7));

    private static final String REPORT =
            "The harbour of Marsa Telal was closed on Monday after a crane fell onto the quay, and"
                    + " four ferries with nine hundred passengers had to wait outside until the"
                    + " evening, the port authority said in a statement.";

    @Test
    void staysInItsGroup() throws JsonProcessingException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("wire", REPORT, START));
            fixture.push(article("daily", REPORT, START.plusSeconds(60)));
            EnrichedArticle copy = fixture.emitted().getLast();
            assertThat(copy.duplicateOf()).isEqualTo(ArticleId.of("wire", "1"));
            for (int day = 1; day < 7; day++) {
                String other = "On day " + day + " nothing of note happened in " + day + " towns.";
                fixture.push(article("other" + day, other, START.plus(Duration.ofDays(day))));
            }
            fixture.emitted();

            fixture.push(article("daily", REPORT.replace("four", "five"), AFTER_WINDOW));

            EnrichedArticle corrected = fixture.emitted().getFirst();
            assertThat(corrected.revision()).isEqualTo(2);
            assertThat(corrected.group()).isEqualTo(copy.group());
            assertThat(corrected.duplicateOf()).isEqualTo(copy.duplicateOf());
            assertThat(corrected.copy()).isEqualTo(copy.copy());
        }
    }

    private static RawArticle article(String source, String body, Instant received) {
        return new RawArticle(
                ArticleId.of(source, "1"),
                source,
                "1",
                null,
                "Crane falls in harbour",
                body,
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
