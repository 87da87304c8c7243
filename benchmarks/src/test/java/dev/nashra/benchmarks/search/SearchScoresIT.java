package dev.nashra.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Arabic is searched as it is meant; the report says which case is not. */
@Tag("backends")
class SearchScoresIT {
    private static final double LEAST = 0.95;

    @Test
    void findsWhatIsMeant() throws IOException, BadInput {
        Path root = Path.of(System.getProperty("nashra.root", ".."));

        SearchScores scores = SearchScores.of(root, Backends.elasticsearch());

        assertThat(scores.cases()).isGreaterThanOrEqualTo(60);
        assertThat(scores.mean(SearchScores.NASHRA))
                .as(scores.report())
                .isGreaterThanOrEqualTo(LEAST);
        assertThat(scores.scores().keySet())
                .filteredOn(way -> !way.equals(SearchScores.NASHRA))
                .hasSize(4)
                .allSatisfy(
                        way ->
                                assertThat(scores.mean(way))
                                        .isLessThan(scores.mean(SearchScores.NASHRA)));
    }
}
