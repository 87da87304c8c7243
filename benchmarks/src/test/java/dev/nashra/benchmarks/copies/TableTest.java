package dev.nashra.benchmarks.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void alignsColumns() {
        Table table =
                new Table("", "F1", "pairs").row("a", .5, 12_345).row("long name", Double.NaN, 1L);

        assertThat(table)
                .hasToString(
                        """
                                      F1   pairs
                        a          0.500  12,345
                        long name      -       1
                        """);
    }
}
