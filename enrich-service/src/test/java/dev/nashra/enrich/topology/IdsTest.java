package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final String DIGEST = "00ff10203040506070809a0b0c0d0e0f";

    @Test
    void digestTakesSeventeenBytes() throws IOException {
        assertThat(written(DIGEST)).hasSize(17).startsWith(1, 0, 0xFF, 0x10);
        assertThat(read(written(DIGEST))).isEqualTo(DIGEST);
    }

    @Test
    void whatIsNoDigestStaysAsItIs() throws IOException {
        for (String id :
                new String[] {
                    DIGEST.toUpperCase(Locale.ROOT),
                    DIGEST.substring(1),
                    DIGEST + "0",
                    DIGEST + "\n",
                    "",
                    "a",
                    "مقال|7",
                    "\0𝐀"
                }) {
            assertThat(written(id)).as("'%s'", id).startsWith(0);
            assertThat(read(written(id))).isEqualTo(id);
        }
    }

    @Test
    void oneAfterTheOther() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Ids.write(DIGEST, out);
        Ids.write("a", out);
        Ids.write(DIGEST, out);

        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Ids.read(in)).isEqualTo(DIGEST);
        assertThat(Ids.read(in)).isEqualTo("a");
        assertThat(Ids.read(in)).isEqualTo(DIGEST);
        assertThat(in.available()).isZero();
    }

    private static byte[] written(String id) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Ids.write(id, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static String read(byte[] bytes) throws IOException {
        return Ids.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
