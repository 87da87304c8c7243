package dev.nashra.benchmarks.queries;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients who ask, read, and ask again. */
final class Load {
    /** What a client asks. */
    @FunctionalInterface
    interface Asked {
        /** Asks and reads the answer to its end. */
        void of(Call call) throws IOException, InterruptedException;
    }

    private final List<Call> calls;
    private final int clients;
    private final Duration rest;

    /**
     * Describes it.
     *
     * @param clients at once
     * @param rest between an answer and the next call, on average
     */
    Load(List<Call> calls, int clients, Duration rest) {
        this.calls = calls;
        this.clients = clients;
        this.rest = rest;
    }

    /**
     * Runs it; the same seed asks the same in the same order.
     *
     * @return times in nanoseconds, ascending
     */
    long[] run(Asked asked, Duration length, long seed)
            throws InterruptedException, ExecutionException {
        List<Future<List<Long>>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                Random random = new Random(seed + i);
                ends.add(threads.submit(() -> client(asked, length, random)));
            }
        }
        long[] all = new long[0];
        for (Future<List<Long>> end : ends) {
            long[] times = end.get().stream().mapToLong(each -> each).toArray();
            int before = all.length;
            all = Arrays.copyOf(all, before + times.length);
            System.arraycopy(times, 0, all, before, times.length);
        }
        Arrays.sort(all);
        return all;
    }

    private List<Long> client(Asked asked, Duration length, Random random)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(random.nextLong(2 * rest.toMillis()));
            Call call = calls.get(random.nextInt(calls.size()));
            long begin = System.nanoTime();
            asked.of(call);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }
}
