package dev.nashra.ingest.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.edge.access.KeyHash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    private static final KeyHash CALLER = KeyHash.of("caller");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"8e03978e-40d5\", 8e03978e-40d5",
                "8e03978e-40d5,     8e03978e-40d5",
                "' \"a\" ',         a",
                "'\"a,b;c\"',       'a,b;c'",
                "\"a\\\"b\\\\c\",   'a\"b\\c'",
                "YWJj+/==,          YWJj+/==",
                "~!#,               ~!#"
            })
    void stringAndBareTokenAreRead(String header, String name) {
        assertThat(IdempotencyKey.parse(CALLER, List.of(header)))
                .contains(new IdempotencyKey(CALLER, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"a",
                "a\"",
                "\"a b\"",
                "a b",
                "a,b",
                "a;b",
                "a\\b",
                "\"a\\b\"",
                "\"a\";b=1",
                "\"a\" \"b\"",
                "\"\u0645\"",
                "\u0645",
                "a\tb",
                "\"a\u007f\""
            })
    void anythingElseIsNot(String header) {
        assertThat(IdempotencyKey.parse(CALLER, List.of(header))).isEmpty();
    }

    @Test
    void nameHasAtMost255Characters() {
        String longest = "k".repeat(255);

        assertThat(IdempotencyKey.parse(CALLER, List.of(longest))).isPresent();
        assertThat(IdempotencyKey.parse(CALLER, List.of('"' + "\\\\".repeat(255) + '"')))
                .isPresent();
        assertThat(IdempotencyKey.parse(CALLER, List.of(longest + "k"))).isEmpty();
        assertThat(IdempotencyKey.parse(CALLER, List.of('"' + longest + "k\""))).isEmpty();
        assertThat(IdempotencyKey.parse(CALLER, List.of("k".repeat(100_000)))).isEmpty();
    }

    @Test
    void onlyOneIsTaken() {
        assertThat(IdempotencyKey.parse(CALLER, List.of("a", "a"))).isEmpty();
    }
}
