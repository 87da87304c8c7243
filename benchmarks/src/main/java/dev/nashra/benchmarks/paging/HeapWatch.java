package dev.nashra.benchmarks.paging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks every other second at how much of a Java process' heap is in use, and remembers the most.
 * The JDK's own histogram is asked, which collects first: garbage does not count.
 */
final class HeapWatch {
    private static final long PAUSE_SECONDS = 2;
    private static final double MEGABYTE = 1 << 20;

    private final long pid;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().unstarted(this::watch);
    private volatile double most;

    private HeapWatch(long pid) {
        this.pid = pid;
    }

    static HeapWatch start(ProcessHandle process) {
        HeapWatch watch = new HeapWatch(process.pid());
        watch.thread.start();
        return watch;
    }

    /** Ends it and gives the most it saw, in megabytes. */
    double stop() throws InterruptedException {
        ended.countDown();
        thread.join();
        return most;
    }

    private void watch() {
        try {
            do {
                most = Math.max(most, inUse() / MEGABYTE);
            } while (!ended.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last line is: Total, number of objects, bytes. */
    private long inUse() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process =
                new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.split("\\s+")[2]))
                    .sum();
        }
    }
}
