package dev.nashra.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BulkPaceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final BulkPace pace = new BulkPace(1000, 4, Duration.ofSeconds(2), nanos::get);

    @Test
    void givesAllWhileTheNodeKeepsUp() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            send(1000, Duration.ofSeconds(1), true);
        }

        assertThat(pace.operations()).isEqualTo(1000);
        assertThat(pace.requests()).isEqualTo(4);
    }

    @Test
    void givesHalfAsSoonAsTheNodeRefuses() throws InterruptedException {
        send(1000, Duration.ZERO, false);

        assertThat(pace.operations()).isEqualTo(500);
        assertThat(pace.requests()).isEqualTo(2);
    }

    @Test
    void givesHalfToASlowNodeThatTakesAll() throws InterruptedException {
        send(1000, Duration.ofSeconds(3), true);

        assertThat(pace.operations()).isEqualTo(500);
        assertThat(pace.requests()).isEqualTo(4);
    }

    @Test
    void neverGivesNothing() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            send(1, Duration.ZERO, false);
        }

        assertThat(pace.operations()).isEqualTo(16);
        assertThat(pace.requests()).isEqualTo(1);
    }

    @Test
    void neverGivesMoreThanIsAllowed() throws InterruptedException {
        BulkPace small = new BulkPace(5, 1, Duration.ofSeconds(2), nanos::get);
        small.ended(small.begin(), 5, false);

        assertThat(small.operations()).isEqualTo(5);
    }

    @Test
    void comesBackLittleByLittle() throws InterruptedException {
        neverGivesNothing();
        int requests = 0;
        for (int before = 0; pace.operations() < 1000; requests++) {
            assertThat(pace.operations() - before).isGreaterThan(0);
            before = pace.operations();
            send(before, Duration.ofMillis(100), true);
        }

        assertThat(requests).isBetween(15, 17);
        for (int i = 0; i < 48; i++) {
            send(1000, Duration.ofMillis(100), true);
        }
        assertThat(pace.requests()).isEqualTo(4);
    }

    @Test
    void smallRequestInTimeSaysNothingOfALargerOne() throws InterruptedException {
        send(1000, Duration.ZERO, false);

        for (int i = 0; i < 100; i++) {
            send(10, Duration.ZERO, true);
        }

        assertThat(pace.operations()).isEqualTo(500);
    }

    @Test
    void requestWaitsForOneThatIsUnderWay() throws Exception {
        BulkPace one = new BulkPace(10, 1, Duration.ofSeconds(2), nanos::get);
        long first = one.begin();
        CompletableFuture<Void> second = new CompletableFuture<>();
        Thread waiting =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        one.ended(one.begin(), 1, true);
                                        second.complete(null);
                                    } catch (InterruptedException e) {
                                        second.completeExceptionally(e);
                                    }
                                });
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(second).isNotDone();

        one.ended(first, 1, true);

        second.get();
    }

    private void send(int size, Duration time, boolean taken) throws InterruptedException {
        long began = pace.begin();
        nanos.addAndGet(time.toNanos());
        pace.ended(began, size, taken);
    }
}
