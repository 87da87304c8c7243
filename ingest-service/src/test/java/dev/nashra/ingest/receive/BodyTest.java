package dev.nashra.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.ingest.Gzip;
import dev.nashra.ingest.receive.BodyRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final BodyLimits LIMITS =
            new BodyLimits(4 * MEBIBYTE, MEBIBYTE, 8 * MEBIBYTE, 100, Duration.ofSeconds(10));

    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void plainBodyIsGivenAsItIs() throws IOException {
        assertThat(Body.readWhole(plain("text".getBytes(UTF_8)))).asString(UTF_8).isEqualTo("text");
    }

    @Test
    void byteOrderMarkIsDropped() throws IOException {
        assertThat(Body.readWhole(plain("\uFEFFtext".getBytes(UTF_8))))
                .asString(UTF_8)
                .isEqualTo("text");
        assertThat(Body.readWhole(plain("\uFEFF".getBytes(UTF_8)))).isEmpty();
        assertThat(Body.readWhole(plain(new byte[] {(byte) 0xef, (byte) 0xbb}))).hasSize(2);
    }

    @Test
    void bodyIsHeldToItsLength() throws IOException {
        assertThat(plain(new byte[4 * MEBIBYTE]).readAllBytes()).hasSize(4 * MEBIBYTE);
        assertRefused(
                () -> plain(new byte[4 * MEBIBYTE + 1]).readAllBytes(), Reason.BODY_TOO_LARGE);
        byte[] noise = new byte[2 * MEBIBYTE];
        new Random(3).nextBytes(noise);
        assertRefused(() -> gzip(Gzip.of(noise)).readAllBytes(), Reason.BODY_TOO_LARGE);
    }

    @Test
    void bodyIsHeldToItsTime() throws IOException {
        InputStream body = plain(new byte[100]);
        assertThat(body.read()).isZero();

        nanoTime.addAndGet(Duration.ofSeconds(11).toNanos());

        assertRefused(body::read, Reason.BODY_TOO_SLOW);
    }

    @Test
    void brokenConnectionIsNotTheEnd() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset");
                    }
                };

        assertRefused(
                () -> Body.open(broken, false, LIMITS, nanoTime::get).readAllBytes(),
                Reason.BODY_CUT_OFF);
    }

    @RepeatedTest(20)
    void gzipIsInflatedHoweverItArrives(RepetitionInfo repetition) throws IOException {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i <= random.nextInt(4); i++) {
            byte[] text = new byte[random.nextInt(200_000)];
            random.nextBytes(text);
            Arrays.fill(text, 0, text.length / 2, (byte) 'a');
            expected.write(text);
            members.write(Gzip.of(text));
        }
        InputStream trickle =
                new LineReaderTest.Trickle(new ByteArrayInputStream(members.toByteArray()), random);

        byte[] inflated = Body.open(trickle, true, LIMITS, nanoTime::get).readAllBytes();

        assertThat(inflated).as("seed %d", seed).isEqualTo(expected.toByteArray());
    }

    @Test
    void everyHeaderFieldIsPassedOver() throws IOException {
        byte[] plain = Gzip.of("text");
        ByteArrayOutputStream dressed = new ByteArrayOutputStream();
        dressed.write(plain, 0, 3);
        dressed.write(0x1e);
        dressed.write(plain, 4, 6);
        dressed.write(new byte[] {3, 0, 'a', 'b', 'c'});
        dressed.write("name\0comment\0".getBytes(UTF_8));
        dressed.write(new byte[] {1, 2});
        dressed.write(plain, 10, plain.length - 10);

        assertThat(gzip(dressed.toByteArray()).readAllBytes()).asString(UTF_8).isEqualTo("text");
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = Gzip.of("some text that is long enough to matter");

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertRefused(() -> gzip(cut).readAllBytes(), Reason.TRUNCATED_GZIP);
        }
    }

    @RepeatedTest(200)
    void damageIsNoticedOrHarmless(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = "some text, some more text, and a number: " + random.nextLong();
        byte[] damaged = Gzip.of(text);
        // Bytes 4 to 9 are a date and the maker's name, which nobody checks.
        int at = 10 + random.nextInt(damaged.length - 10);
        damaged[at] ^= (byte) (1 << random.nextInt(8));

        String outcome;
        try {
            outcome = new String(gzip(damaged).readAllBytes(), UTF_8);
        } catch (BodyRefused e) {
            outcome = text;
        }

        assertThat(outcome).as("seed %d", repetition.getCurrentRepetition()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "\u001f\u0000", "PK\u0003\u0004"})
    void anythingElseIsNoGzip(String text) {
        assertRefused(() -> gzip(text.getBytes(UTF_8)).readAllBytes(), Reason.MALFORMED_GZIP);
    }

    @Test
    void bytesBehindTheLastMemberAreRefused() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(Gzip.of("text"));
        body.write(0);

        assertThatThrownBy(() -> gzip(body.toByteArray()).readAllBytes())
                .isInstanceOf(BodyRefused.class);
    }

    @Test
    void bombIsRefusedLongBeforeItsEnd() throws IOException {
        InputStream bomb = gzip(Gzip.of(new byte[64 * MEBIBYTE]));
        byte[] buffer = new byte[64 * 1024];
        long[] read = {0};

        assertRefused(
                () -> {
                    for (int n = bomb.read(buffer); n >= 0; n = bomb.read(buffer)) {
                        read[0] += n;
                    }
                },
                Reason.RATIO_EXCEEDED);
        assertThat(read[0]).isLessThan(2 * MEBIBYTE);
    }

    @Test
    void inflatedLengthIsBounded() {
        byte[] text = new byte[9 * MEBIBYTE];
        Random random = new Random(5);
        for (int i = 0; i < text.length; i += 16) {
            text[i] = (byte) random.nextInt(4);
        }

        assertRefused(() -> gzip(Gzip.of(text)).readAllBytes(), Reason.INFLATED_TOO_LARGE);
    }

    @Test
    void shortTextMayRepeatItself() throws IOException {
        assertThat(gzip(Gzip.of(new byte[MEBIBYTE])).readAllBytes()).hasSize(MEBIBYTE);
    }

    @Test
    void restIsDroppedWithinBounds() {
        assertThat(Body.drain(new ByteArrayInputStream(new byte[MEBIBYTE]), LIMITS, nanoTime::get))
                .isTrue();
        assertThat(
                        Body.drain(
                                new ByteArrayInputStream(new byte[5 * MEBIBYTE]),
                                LIMITS,
                                nanoTime::get))
                .isFalse();
    }

    @Test
    void checksumIsChecked() {
        byte[] body = Gzip.of("text");
        CRC32 crc = new CRC32();
        crc.update("another".getBytes(UTF_8));
        body[body.length - 8] = (byte) crc.getValue();

        assertRefused(() -> gzip(body).readAllBytes(), Reason.MALFORMED_GZIP);
    }

    private InputStream plain(byte[] bytes) {
        return Body.open(new ByteArrayInputStream(bytes), false, LIMITS, nanoTime::get);
    }

    private InputStream gzip(byte[] bytes) {
        return Body.open(new ByteArrayInputStream(bytes), true, LIMITS, nanoTime::get);
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BodyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
