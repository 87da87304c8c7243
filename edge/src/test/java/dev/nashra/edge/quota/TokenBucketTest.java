package dev.nashra.edge.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 999_999, 1_000_000})
    void givesOneSecondsWorthAtOnceAndThenOneByOne(int perSecond) {
        TokenBucket bucket = new TokenBucket(5);
        long interval = SECOND / perSecond;

        int taken = takeAll(bucket, perSecond, 5);

        assertThat(taken).isEqualTo(perSecond);
        assertThat(bucket.left(perSecond, 5)).isZero();
        long wait = bucket.take(perSecond, 5);
        assertThat(wait).isBetween(1L, interval);
        assertThat(bucket.take(perSecond, 5 + wait - 1)).isEqualTo(1);
        assertThat(bucket.take(perSecond, 5 + wait)).isZero();
        assertThat(bucket.take(perSecond, 5 + wait)).isPositive();
    }

    @Test
    void refusedTakeCostsNothing() {
        TokenBucket bucket = new TokenBucket(0);
        takeAll(bucket, 2, 0);
        long full = bucket.untilFull(0);

        bucket.take(2, 0);

        assertThat(bucket.untilFull(0)).isEqualTo(full);
    }

    @Test
    void longPauseFillsItNoFurther() {
        TokenBucket bucket = new TokenBucket(0);
        takeAll(bucket, 10, 0);

        assertThat(bucket.left(10, 500 * SECOND)).isEqualTo(10);
        assertThat(takeAll(bucket, 10, 500 * SECOND)).isEqualTo(10);
    }

    @Test
    void clockMayPassTheEndOfItsNumbers() {
        long start = Long.MAX_VALUE - SECOND / 2;
        TokenBucket bucket = new TokenBucket(start);
        takeAll(bucket, 4, start);

        assertThat(bucket.take(4, start + SECOND)).isZero();
        assertThat(bucket.left(4, start + SECOND)).isEqualTo(3);
    }

    @Test
    void neverGivesMoreThanTheRateOverAnyTime() {
        long seed = 42;
        Random random = new Random(seed);
        TokenBucket bucket = new TokenBucket(0);
        long now = 0;
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            now += random.nextLong(SECOND / 10);
            taken += bucket.take(13, now) == 0 ? 1 : 0;
        }

        assertThat(taken).as("seed %d", seed).isLessThanOrEqualTo((int) (13 + 13 * now / SECOND));
        assertThat(taken).as("seed %d", seed).isGreaterThan((int) (12 * now / SECOND));
    }

    @Test
    void noTokenIsGivenTwiceAtOnce() {
        TokenBucket bucket = new TokenBucket(0);
        AtomicInteger taken = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                callers.submit(() -> taken.addAndGet(bucket.take(100, 0) == 0 ? 1 : 0));
            }
        }

        assertThat(taken).hasValue(100);
    }

    private static int takeAll(TokenBucket bucket, int perSecond, long now) {
        int taken = 0;
        while (bucket.take(perSecond, now) == 0) {
            taken++;
        }
        return taken;
    }
}
