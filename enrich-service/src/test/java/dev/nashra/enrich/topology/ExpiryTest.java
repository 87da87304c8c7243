package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void fingerprintsLeaveAfterTheWindowAndArticlesAfterTheRetention()
            throws JsonProcessingException {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.push(article("1", START));

            Instant afterWindow =
                    START.plus(TopologyFixture.BOUNDS.groupWindow().multipliedBy(4).dividedBy(3));
            fixture.push(article("2", afterWindow));
            fixture.push(article("3", afterWindow.plus(Duration.ofMinutes(2))));

            assertThat(fixture.entries(EnrichTopology.MEMBERS)).isEqualTo(2);
            assertThat(fixture.entries(EnrichTopology.PLACES)).isEqualTo(2);
            assertThat(fixture.entries(EnrichTopology.ARTICLES)).isEqualTo(3);

            Instant afterRetention =
                    START.plus(TopologyFixture.BOUNDS.articleRetention()).plusSeconds(120);
            fixture.push(article("4", afterRetention));
            fixture.push(article("5", afterRetention.plus(Duration.ofMinutes(2))));
            // A backlog goes by without looking for what is too old.
            assertThat(fixture.entries(EnrichTopology.ARTICLES)).isEqualTo(5);

            fixture.awaitMinute();

            assertThat(fixture.entries(EnrichTopology.ARTICLES)).isEqualTo(4);
        }
    }

    private static RawArticle article(String uri, Instant received) {
        return new RawArticle(
                ArticleId.of("s", uri),
                "s",
                uri,
                null,
                "Headline number " + uri + " of a storm",
                "Report "
                        + uri
                        + " tells of "
                        + uri
                        + " ships in harbour "
                        + uri
                        + " and of its crews.",
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
