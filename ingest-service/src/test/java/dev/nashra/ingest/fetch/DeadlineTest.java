package dev.nashra.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    /** Rings when it is told to. */
    private static final class Timer extends ScheduledThreadPoolExecutor {
        private Runnable alarm = () -> {};

        Timer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            alarm = command;
            return super.schedule(command, delay, unit);
        }
    }

    private final Timer timer = new Timer();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void socketsAreClosedWhenTimeIsUpAndNoneIsMadeAfter() throws IOException {
        try (Deadline deadline = Deadline.in(Duration.ofHours(1), timer)) {
            Socket first = deadline.socket();
            Socket second = deadline.socket();

            timer.alarm.run();

            assertThat(deadline.passed()).isTrue();
            assertThat(first.isClosed()).isTrue();
            assertThat(second.isClosed()).isTrue();
            assertThatThrownBy(deadline::socket).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void nothingIsLeftOfARequestThatEndsInTime() throws IOException {
        timer.setRemoveOnCancelPolicy(true);
        Socket socket;
        try (Deadline deadline = Deadline.in(Duration.ofHours(1), timer)) {
            socket = deadline.socket();

            assertThat(deadline.passed()).isFalse();
            assertThat(deadline.left()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        }

        assertThat(socket.isClosed()).isTrue();
        assertThat(timer.getQueue()).isEmpty();
    }
}
