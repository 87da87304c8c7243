package dev.nashra.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {
    private static final String KEY = "key";
    private static final byte[] BODY =
            "The quick brown fox jumps over the lazy dog".getBytes(UTF_8);

    /** Test vectors of the HMACs' common description. */
    private static final String SHA1 = "de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9";

    private static final String SHA256 =
            "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";

    @Test
    void takesEveryMethodThatHubsMayUse() {
        assertThat(isValid("sha1=" + SHA1)).isTrue();
        assertThat(isValid("sha256=" + SHA256)).isTrue();
        assertThat(isValid("SHA256=" + SHA256.toUpperCase(java.util.Locale.ROOT))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256",
                "sha256=",
                "sha256=zz",
                "md5=9e107d9d372bb6826bd81d3542a419d6",
                "sha1=" + SHA256,
                "sha256=" + SHA1,
                SHA256
            })
    void takesNothingElse(String header) {
        assertThat(isValid(header)).isFalse();
    }

    @Test
    void aBodyThatWasChangedIsNotSigned() {
        assertThat(HubSignature.isValid("sha256=" + SHA256, KEY, "The quick".getBytes(UTF_8)))
                .isFalse();
        assertThat(HubSignature.isValid("sha256=" + SHA256, "other", BODY)).isFalse();
    }

    private static boolean isValid(String header) {
        return HubSignature.isValid(header, KEY, BODY);
    }
}
