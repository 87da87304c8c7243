package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.fingerprint.Fingerprint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatePairsTest {
    /** Integers after the keys. */
    private static final int ORIGIN = 2;

    @Test
    void twoSharedKeysOfOneLanguageMakeAPair() {
        CandidatePairs candidates =
                new CandidatePairs(
                        List.of(
                                text("a", "ar", 1, 2, 3),
                                text("b", "ar", 3, 4, 5),
                                text("c", "ar", 2, 3, 4),
                                text("d", "en", 1, 2, 3)));

        assertThat(candidates.before(0)).isEmpty();
        assertThat(candidates.before(1)).isEmpty();
        assertThat(candidates.before(2)).extracting(Text::id).containsExactly("a", "b");
        assertThat(candidates.before(3)).isEmpty();
    }

    @Test
    void keysOfTooManyTextsLeadNowhere() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < CandidatePairs.MAX_TEXTS; i++) {
            texts.add(text("t" + i, "ar", 1, 2));
        }
        assertThat(new CandidatePairs(texts).before(1)).hasSize(1);

        texts.add(text("one more", "ar", 1));

        assertThat(new CandidatePairs(texts).before(1)).isEmpty();
    }

    private static Text text(String id, String language, int... keys) {
        int header = 5;
        ByteBuffer bytes = ByteBuffer.allocate(header + (keys.length + ORIGIN) * Integer.BYTES);
        bytes.put(Fingerprint.VERSION).put((byte) 0).put((byte) keys.length).position(header);
        bytes.asIntBuffer().put(keys);
        return Text.of(id, language, null, Fingerprint.of(bytes.array()), null, false, null);
    }
}
