package dev.nashra.benchmarks.copies;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the work has come: a bar on a terminal, otherwise nothing. */
public interface Progress extends AutoCloseable {
    /** Takes one step. */
    void step();

    @Override
    void close();

    /**
     * Gives the progress of some work.
     *
     * @param task what is done, in a word or two
     * @param steps how many there are; -1 if that is not known
     */
    static Progress of(String task, long steps) {
        return System.console() != null && System.console().isTerminal()
                ? bar(task, steps)
                : none();
    }

    private static Progress bar(String task, long steps) {
        ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .clearDisplayOnFinish()
                        .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    private static Progress none() {
        return new Progress() {
            @Override
            public void step() {}

            @Override
            public void close() {}
        };
    }
}
