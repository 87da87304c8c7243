package dev.nashra.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "a, 1:a",
        "a\\n, 1:a",
        "a\\nb, 1:a 2:b",
        "a\\r\\nb\\r\\n, 1:a 2:b",
        "\\n\\na\\n \\t\\r\\n\\nb, 3:a 6:b",
        "\\uFEFFa\\nb, 1:a 2:b",
        "\\uFEFF\\na, 2:a",
        "a\\rb, 1:a\\rb"
    })
    void linesAreNumberedAsTheyStand(String body, String lines) throws IOException {
        assertThat(String.join(" ", read(bytes(unescape(body)), 100))).isEqualTo(unescape(lines));
    }

    @Test
    void lineLongerThanIsReadSpoilsOnlyItself() throws IOException {
        String exact = "x".repeat(100);

        assertThat(read(bytes("a\n" + exact + "\n" + exact + "y\r\nb\n"), 100))
                .containsExactly("1:a", "2:" + exact, "3:too long", "4:b");
        assertThat(read(bytes("a\n" + "z".repeat(1_000_000) + "\nb"), 100))
                .containsExactly("1:a", "2:too long", "3:b");
        assertThat(read(bytes("z".repeat(1_000_000)), 100)).containsExactly("1:too long");
        assertThat(read(bytes("\uFEFF" + exact + "\r\nb"), 100))
                .containsExactly("1:" + exact, "2:b");
    }

    @RepeatedTest(50)
    void linesDoNotDependOnHowTheyArrive(RepetitionInfo repetition) throws IOException {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            String text = "é".repeat(random.nextInt(random.nextInt(10) == 0 ? 200_000 : 50));
            body.append(text).append(random.nextBoolean() ? "\n" : "\r\n");
            if (text.length() * 2 > 150_000) {
                expected.add(i + ":too long");
            } else if (!text.isEmpty()) {
                expected.add(i + ":" + text);
            }
        }

        List<String> lines = read(new Trickle(bytes(body.toString()), random), 150_000);

        assertThat(lines).as("seed %d", seed).isEqualTo(expected);
    }

    private static List<String> read(InputStream body, int maxLineBytes) throws IOException {
        LineReader reader = new LineReader(body, maxLineBytes);
        List<String> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(
                    switch (line) {
                        case Line.TooLong tooLong -> tooLong.number() + ":too long";
                        case Line.Text text ->
                                text.number()
                                        + ":"
                                        + new String(
                                                text.bytes(), text.start(), text.length(), UTF_8);
                    });
        }
        return lines;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String unescape(String text) {
        return text.replace("\\uFEFF", "\uFEFF").translateEscapes();
    }

    /** Gives what it has in pieces of any size. */
    static final class Trickle extends InputStream {
        private final InputStream in;
        private final Random random;

        Trickle(InputStream in, Random random) {
            this.in = in;
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            return in.read(buffer, start, 1 + random.nextInt(Math.min(length, 40_000)));
        }
    }
}
