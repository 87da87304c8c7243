package dev.nashra.ingest.superdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentLineageTest {
    private final RecentLineage lineage = new RecentLineage(1000);

    @Test
    void whatIsNotKnownIsItsOwnRoot() {
        lineage.note("s", "b", "a");

        assertThat(lineage.rootOf("s", "b")).isEqualTo("a");
        assertThat(lineage.rootOf("s", "a")).isEqualTo("a");
        assertThat(lineage.rootOf("other", "b")).isEqualTo("b");
    }

    @Test
    void whatWasNotAskedForTheLongestIsForgotten() {
        for (String guid : new String[] {"b", "c", "d", "e"}) {
            lineage.note("s", guid, "a");
        }
        lineage.rootOf("s", "b");

        lineage.note("s", "f", "a");

        assertThat(lineage.rootOf("s", "b")).isEqualTo("a");
        assertThat(lineage.rootOf("s", "c")).isEqualTo("c");
        assertThat(lineage.rootOf("s", "f")).isEqualTo("a");
    }

    @Test
    void sameNoteTwiceTakesNoMoreRoom() {
        lineage.note("s", "b", "a");
        for (int i = 0; i < 100; i++) {
            lineage.note("s", "c", "a");
        }

        assertThat(lineage.rootOf("s", "b")).isEqualTo("a");
    }

    @Test
    void longGuidsTakeMoreRoom() {
        lineage.note("s", "b", "a");

        lineage.note("s", "c".repeat(400), "a");

        assertThat(lineage.rootOf("s", "b")).isEqualTo("b");
    }
}
