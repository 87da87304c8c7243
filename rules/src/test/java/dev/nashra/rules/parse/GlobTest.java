package dev.nashra.rules.parse;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    private static Glob glob(String written) {
        return new Glob(written.replace('*', Glob.ANY).replace('?', Glob.ONE));
    }

    @ParameterizedTest
    @CsvSource({
        "oil*, oil, true",
        "oil*, oils, true",
        "oil*, soil, false",
        "oi?, oil, true",
        "oi?, oi, false",
        "oi?, oils, false",
        "oi*l*e, oiltable, true",
        "oi*l*e, oiltables, false",
        "oil**, oil, true",
        "oi*lx, oillx, true"
    })
    void wildcardsStandForLetters(String pattern, String word, boolean matches) {
        assertThat(glob(pattern).matches(word)).isEqualTo(matches);
    }

    @Test
    void manyWildcardsTakeNoLonger() {
        Glob glob = glob("aa" + "*a".repeat(2_000) + "b");

        assertTimeoutPreemptively(
                ofSeconds(5), () -> assertThat(glob.matches("a".repeat(10_000))).isFalse());
    }
}
