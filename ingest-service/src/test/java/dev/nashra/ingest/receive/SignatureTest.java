package dev.nashra.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test case 2 of RFC 2202 and of RFC 4231. */
class SignatureTest {
    private static final byte[] SECRET = "Jefe".getBytes(UTF_8);
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String SHA1 = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    private static final String SHA256 =
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String SHA384 =
            "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                    + "8e2240ca5e69e2c78b3239ecfab21649";
    private static final String SHA512 =
            "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                    + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

    @ParameterizedTest
    @ValueSource(strings = {SHA1, SHA256, SHA384, SHA512})
    void rightSignatureIsKnown(String header) {
        Signature signature = Signature.parse(header).orElseThrow();

        assertThat(signature.isOf(BODY, SECRET)).isTrue();
        assertThat(signature.isOf(BODY, "jefe".getBytes(UTF_8))).isFalse();
        assertThat(signature.isOf("what do ya want?".getBytes(UTF_8), SECRET)).isFalse();
    }

    @Test
    void digitsMayBeOfEitherCase() {
        String upper = "sha1=" + SHA1.substring(5).toUpperCase(Locale.ROOT);

        assertThat(Signature.parse(" " + upper).orElseThrow().isOf(BODY, SECRET)).isTrue();
    }

    @Test
    void signatureOfAnotherMethodIsWrong() {
        String cut = "sha1=" + SHA256.substring(7, 47);

        assertThat(Signature.parse(cut).orElseThrow().isOf(BODY, SECRET)).isFalse();
        assertThat(Signature.parse("sha256=" + SHA1.substring(5)).orElseThrow().isOf(BODY, SECRET))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1",
                "sha1=",
                "sha1=ef",
                "md5=effcdf6ae5eb2fa2d27416d5f184df9c",
                "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "SHA1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7g",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7",
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79,sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
            })
    void anythingElseIsNone(String header) {
        assertThat(Signature.parse(header)).isEmpty();
    }
}
