package dev.nashra.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer aB0-._~+/=", "bearer aB0-._~+/=", "BEARER   aB0-._~+/= "})
    void schemeIsReadInAnyCase(String header) {
        assertThat(Bearer.key(List.of(header))).contains("aB0-._~+/=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearera",
                "Basic YTpi",
                "a",
                "Bearer é"
            })
    void anythingElseIsNoKey(String header) {
        assertThat(Bearer.key(List.of(header))).isEmpty();
    }

    @Test
    void keyLongerThanAnyRealOneIsNoKey() {
        assertThat(Bearer.key(List.of("Bearer " + "a".repeat(512)))).isPresent();
        assertThat(Bearer.key(List.of("Bearer " + "a".repeat(513)))).isEmpty();
    }

    @Test
    void twoHeadersAreNoKey() {
        assertThat(Bearer.key(List.of("Bearer a", "Bearer a"))).isEmpty();
    }
}
