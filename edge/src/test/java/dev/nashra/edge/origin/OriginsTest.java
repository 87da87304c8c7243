package dev.nashra.edge.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    @ParameterizedTest
    @CsvSource({
        "https://desk.example, https://desk.example, true",
        "https://desk.example, http://desk.example, false",
        "https://desk.example, https://desk.example.evil.example, false",
        "https://desk.example, https://desk.example:444, false",
        "https://desk.example:443, https://desk.example, true",
        "http://desk.example:80, http://desk.example, true",
        "HTTPS://Desk.Example, https://desk.example, true",
        "http://127.0.0.1:5173, http://127.0.0.1:5173, true",
        "'http://[::1]:5173', 'http://[::1]:5173', true",
        "https://desk.example, null, false",
        "https://desk.example, '', false"
    })
    void allowsWhoIsNamed(String setting, String origin, boolean allowed) {
        assertThat(Origins.of(List.of(setting)).allow(origin)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "desk.example",
                "https://desk.example/",
                "https://*.example",
                "file:///tmp"
            })
    void takesNothingButOrigins(String setting) {
        assertThatThrownBy(() -> Origins.of(List.of(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nashra.cors.origins");
    }

    @Test
    void allowsNobodyByDefault() {
        assertThat(Origins.of(List.of()).isEmpty()).isTrue();
        assertThat(Origins.of(List.of()).allow(null)).isFalse();
    }
}
