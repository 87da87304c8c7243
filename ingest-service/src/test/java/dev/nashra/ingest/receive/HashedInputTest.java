package dev.nashra.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class HashedInputTest {
    // printf 'ميناء' | sha256sum
    private static final String HASH =
            "284caf3e2f403352f9e1da3d76a93a15f858c8ff16fd66a6272e1a8e324b433d";

    @Test
    void bodyIsHashedHoweverItIsRead() throws IOException {
        HashedInput whole = hashed();
        whole.transferTo(OutputStream.nullOutputStream());
        HashedInput pieces = hashed();
        pieces.read();
        pieces.skip(2);
        pieces.read(new byte[3], 1, 2);
        pieces.readAllBytes();

        assertThat(whole.sha256()).contains(HASH);
        assertThat(pieces.sha256()).contains(HASH);
    }

    @Test
    void bodyThatWasNotReadToItsEndHasNoHash() throws IOException {
        HashedInput body = hashed();

        int read = body.read(new byte[100]);

        assertThat(read).isEqualTo("ميناء".getBytes(UTF_8).length);
        assertThat(body.sha256()).isEmpty();
    }

    private static HashedInput hashed() {
        return new HashedInput(new ByteArrayInputStream("ميناء".getBytes(UTF_8)));
    }
}
