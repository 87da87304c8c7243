package dev.nashra.local.push;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a push has come, by the share of the files that has been read. */
interface PushProgress extends AutoCloseable {
    /** Shows the state of things. */
    void show(long bytesRead, Tally tally);

    @Override
    void close();

    /** Gives a bar for a terminal. */
    static PushProgress bar(long bytesInAll) {
        ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName("push")
                        .setInitialMax(bytesInAll)
                        .setUnit(" MiB", 1 << 20)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build();
        return new PushProgress() {
            @Override
            public void show(long bytesRead, Tally tally) {
                bar.stepTo(bytesRead);
                bar.setExtraMessage(
                        " %d accepted, %d rejected"
                                .formatted(tally.acceptedCount(), tally.rejectedCount()));
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** Gives a line every few seconds, for anything that is no terminal. */
    static PushProgress lines(long bytesInAll, PrintStream out) {
        return new PushProgress() {
            private static final long PAUSE = Duration.ofSeconds(5).toNanos();
            private long last = System.nanoTime();

            @Override
            public void show(long bytesRead, Tally tally) {
                if (System.nanoTime() - last > PAUSE) {
                    last = System.nanoTime();
                    out.printf(
                            "%3d %%  %d accepted, %d rejected%n",
                            100 * bytesRead / Math.max(1, bytesInAll),
                            tally.acceptedCount(),
                            tally.rejectedCount());
                }
            }

            @Override
            public void close() {}
        };
    }
}
