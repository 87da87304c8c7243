package dev.nashra.benchmarks.sse;

import dev.nashra.benchmarks.instance.EnrichedStream;
import dev.nashra.benchmarks.instance.SearchStack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Opens 500 streams, of which 50 never read, and indexes articles at a steady rate: how long after
 * its being indexed a change is with the others, and whether those who come back after a minute
 * with {@code Last-Event-ID} have missed or got twice what came meanwhile. Exits with 1 if any did.
 */
public final class StreamBench {
    private static final long SEED = 7;
    private static final int READERS = 450;
    private static final int SILENT = 50;
    private static final int LEAVERS = 20;
    private static final int HEAP_MEGABYTES = 384;
    private static final int DEFAULT_RATE = 20;
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration AWAY = Duration.ofMinutes(1);

    /** Every third reader wants all; the others what a desk would. */
    private static final List<String> QUERIES =
            List.of("/stream", "/stream?language=ar", "/stream?language=en");

    private final Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
    private final int rate;
    private final EnrichedStream articles;
    private final List<Reader> readers = new ArrayList<>();
    private int sent;

    private StreamBench(int rate) throws IOException {
        this.rate = rate;
        articles = new EnrichedStream(root, SEED);
    }

    /**
     * Runs it.
     *
     * @param arguments articles a second; {@value #DEFAULT_RATE} if nothing is said
     * @throws IOException if a part fails
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rate = arguments.length == 0 ? DEFAULT_RATE : Integer.parseInt(arguments[0]);
        System.exit(new StreamBench(rate).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        List<SilentReader> silent = new ArrayList<>();
        try (SearchStack stack = SearchStack.start(root, HEAP_MEGABYTES);
                HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            steady(stack, SETTLE);
            // All begin behind one place, so that all of a query are to get the same.
            String place = place(new Reader(client, stack.api("/stream")));
            for (int i = 0; i < READERS; i++) {
                readers.add(new Reader(client, stack.api(QUERIES.get(i % QUERIES.size()))));
                readers.getLast().beginBehind(place);
            }
            for (int i = 0; i < SILENT; i++) {
                silent.add(new SilentReader(stack.api("/stream")));
            }
            steady(stack, SETTLE);
            List<Reader> leavers = readers.subList(0, LEAVERS);
            for (Reader reader : leavers) {
                reader.leave();
            }
            steady(stack, AWAY);
            for (Reader reader : leavers) {
                reader.begin();
            }
            steady(stack, SETTLE);
            stack.awaitIndexed();
            boolean isWhole = awaitSame();
            report(leavers);
            for (Reader reader : readers) {
                reader.leave();
            }
            for (SilentReader reader : silent) {
                reader.close();
            }
            return isWhole;
        }
    }

    private static String place(Reader scout) throws IOException, InterruptedException {
        scout.begin();
        String place = scout.awaitId(SETTLE);
        scout.leave();
        return place;
    }

    private void steady(SearchStack stack, Duration length) throws IOException {
        long begin = System.nanoTime();
        long count = length.toMillis() * rate / 1_000;
        for (int i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            stack.send(articles.next(Instant.now()));
            sent++;
        }
    }

    /** Those who ask the same are to have got the same, each event once. */
    private boolean awaitSame() throws InterruptedException {
        long deadline = System.nanoTime() + SETTLE.toNanos() * 3;
        int different = Integer.MAX_VALUE;
        while (different > 0 && System.nanoTime() < deadline) {
            Thread.sleep(100);
            different = different();
        }
        long doubles =
                readers.stream()
                        .filter(r -> new HashSet<>(r.ids()).size() < r.ids().size())
                        .count();
        System.out.printf(
                "%,d articles at %d/s to %d readers, and %d that never read%n",
                sent, rate, READERS, SILENT);
        System.out.printf(
                "readers with other events than the next that asks the same: %d,"
                        + " with an event twice: %d%n",
                different, doubles);
        return different == 0 && doubles == 0;
    }

    private int different() {
        int different = 0;
        // The last of each query never left.
        for (int i = 0; i < READERS; i++) {
            int other = READERS - QUERIES.size() + i % QUERIES.size();
            different += readers.get(i).ids().equals(readers.get(other).ids()) ? 0 : 1;
        }
        return different;
    }

    private void report(List<Reader> leavers) {
        Stream<Reader> stayed = readers.stream().filter(reader -> !leavers.contains(reader));
        long[] delays =
                stayed.flatMap(reader -> reader.delays().stream())
                        .mapToLong(each -> each)
                        .sorted()
                        .toArray();
        System.out.printf(
                Locale.ROOT,
                "%,d deliveries to who stayed, after being sent to the index:"
                        + " p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms%n",
                delays.length,
                delays[delays.length / 2],
                delays[(int) (delays.length * 0.95)],
                delays[(int) (delays.length * 0.99)],
                delays[delays.length - 1]);
        System.out.printf(
                "%d readers were away for %d s and went on with Last-Event-ID%n",
                LEAVERS, AWAY.toSeconds());
    }
}
