package dev.nashra.benchmarks.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GroupsTest {
    private static final Groups TRUTH = new Groups(Map.of("a", "a", "b", "a", "c", "c", "d", "d"));

    @Test
    void namesDoNotMatter() {
        Groups renamed = new Groups(Map.of("a", "b", "b", "b", "c", "c", "d", "d"));

        assertThat(renamed.ari(TRUTH)).isEqualTo(1);
        assertThat(renamed.elsewhere(TRUTH)).isEmpty();
        assertThat(renamed.missing(TRUTH)).isEmpty();
    }

    @Test
    void allOfAGroupAreElsewhereThatHasOneMoreOrOneLess() {
        Groups joined = new Groups(Map.of("a", "a", "b", "a", "c", "a", "d", "d"));

        assertThat(joined.ari(TRUTH)).isLessThan(1);
        assertThat(joined.elsewhere(TRUTH)).containsExactly("a", "b", "c");
        assertThat(TRUTH.elsewhere(joined)).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsNotThereIsMissingAndItsGroupIsAnother() {
        Groups fewer = new Groups(Map.of("a", "a", "c", "c", "d", "d"));

        assertThat(fewer.missing(TRUTH)).containsExactly("b");
        assertThat(fewer.ari(TRUTH)).isLessThan(1);
        assertThat(fewer.elsewhere(TRUTH)).containsExactly("a");
        assertThat(TRUTH.elsewhere(fewer)).contains("b");
    }

    @Test
    void groupIsMisnamedIfAnotherMemberCameFirst() {
        Map<String, Instant> receipts = Map.of("a", at(2), "b", at(1), "c", at(3), "d", at(4));

        assertThat(TRUTH.misnamed(receipts)).containsExactly("a", "b");
        assertThat(new Groups(Map.of("a", "b", "b", "b")).misnamed(receipts)).isEmpty();
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}
