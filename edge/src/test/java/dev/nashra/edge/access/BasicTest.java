package dev.nashra.edge.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicTest {
    @ParameterizedTest
    @ValueSource(strings = {"reader:aB0-._~+/=", ":aB0-._~+/=", "ليلى:aB0-._~+/=", "\n:aB0-._~+/="})
    void passwordIsTheKeyWhateverTheName(String userPass) {
        assertThat(Basic.key("Basic " + encoded(userPass))).contains("aB0-._~+/=");
        assertThat(Basic.key("BASIC   " + encoded(userPass) + " ")).contains("aB0-._~+/=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "name:", "name:a b", "name:a:b", "name:é", "name:a\n"})
    void anythingElseIsNoKey(String userPass) {
        assertThat(Basic.key("Basic " + encoded(userPass))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !",
                "Basic a",
                "Basic YTpi YTpi",
                "Bearer YTpi"
            })
    void whatIsNotWellFormedIsNoKey(String header) {
        assertThat(Basic.key(header)).isEmpty();
    }

    @Test
    void keyLongerThanAnyRealOneIsNoKey() {
        assertThat(Basic.key("Basic " + encoded("n:" + "a".repeat(512)))).isPresent();
        assertThat(Basic.key("Basic " + encoded("n:" + "a".repeat(513)))).isEmpty();
        assertThat(Basic.key("Basic " + encoded("n".repeat(2000) + ":a"))).isEmpty();
    }

    @Test
    void schemeIsReadInAnyCase() {
        assertThat(Basic.isBasic("bAsIc x")).isTrue();
        assertThat(Basic.isBasic("Bearer x")).isFalse();
        assertThat(Basic.isBasic("Basically x")).isFalse();
    }

    @Test
    void onlyReadingIsDoneByPassword() {
        assertThat(Basic.isTakenFor("GET")).isTrue();
        assertThat(Basic.isTakenFor("HEAD")).isTrue();
        assertThat(Basic.isTakenFor("POST")).isFalse();
        assertThat(Basic.isTakenFor("DELETE")).isFalse();
    }

    @Test
    void browsersAreNotAskedForPasswords() {
        assertThat(Basic.offer("GET", null)).contains("Basic realm=\"nashra\"");
        assertThat(Basic.offer("GET", "cors")).isEmpty();
        assertThat(Basic.offer("POST", null)).isEmpty();
    }

    private static String encoded(String userPass) {
        return Base64.getEncoder().encodeToString(userPass.getBytes(UTF_8));
    }
}
