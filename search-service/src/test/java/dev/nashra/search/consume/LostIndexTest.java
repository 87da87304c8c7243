package dev.nashra.search.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LostIndexTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void tellsOfAnIndexThatIsGoneThoughArticlesWereIndexed() {
        LostIndex lost = new LostIndex(() -> true, "nashra-search", () -> NOON);

        assertThat(lost.since()).isEmpty();
        lost.templateIsMissing();

        assertThat(lost.since()).contains(NOON);
        assertThat(lost.remedy()).contains("nashra-search");
    }

    @Test
    void saysNothingOfAFirstStart() {
        LostIndex lost = new LostIndex(() -> false, "nashra-search", () -> NOON);

        lost.templateIsMissing();

        assertThat(lost.since()).isEmpty();
    }

    @Test
    void saysNothingThatItDoesNotKnow() {
        LostIndex lost =
                new LostIndex(
                        () -> {
                            throw new IOException("Kafka is away");
                        },
                        "nashra-search",
                        () -> NOON);

        lost.templateIsMissing();

        assertThat(lost.since()).isEmpty();
    }
}
