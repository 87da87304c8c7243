package dev.nashra.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Topics;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Ways in which a record can be unusable. */
enum Poison {
    BAD_UTF8("invalid_utf8") {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] bytes = good.clone();
            bytes[bytes.length / 2] = (byte) 0xC3;
            bytes[bytes.length / 2 + 1] = '"';
            return bytes;
        }
    },
    TRUNCATED("malformed_json") {
        @Override
        byte[] of(byte[] good, Random random) {
            return Arrays.copyOf(good, good.length / 2);
        }
    },
    WRONG_SCHEMA("malformed_json") {
        @Override
        byte[] of(byte[] good, Random random) {
            return "{\"id\": [1], \"headline\": {\"no\": \"text\"}}".getBytes(UTF_8);
        }
    },
    NULL("empty_record") {
        @Override
        byte @Nullable [] of(byte[] good, Random random) {
            return null;
        }
    },
    DEEP("malformed_json") {
        @Override
        byte[] of(byte[] good, Random random) {
            return "[".repeat(100_000).getBytes(UTF_8);
        }
    },
    /** As large as raw takes, and no compression helps. */
    LARGEST("invalid_utf8") {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] bytes = new byte[Topics.MAX_RECORD_BYTES - 4096];
            random.nextBytes(bytes);
            return bytes;
        }
    },
    /** 10 MB, of which raw takes what compression leaves. */
    TEN_MEGABYTES("record_too_large") {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] bytes = new byte[10_000_000];
            Arrays.fill(bytes, (byte) 'x');
            return bytes;
        }
    };

    private final String reason;

    Poison(String reason) {
        this.reason = reason;
    }

    /** Gives the reason that is to be given for it. */
    String reason() {
        return reason;
    }

    /** Spoils a good record; null for one without a value. */
    abstract byte @Nullable [] of(byte[] good, Random random);
}
