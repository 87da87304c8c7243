package dev.nashra.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent is answered, soon, and not with a 5xx; and nothing of it stays behind. {@code
 * -Dnashra.fuzz.calls} and {@code -Dnashra.fuzz.seed} repeat a run.
 */
class FuzzIT {
    private static final int CALLS = Integer.getInteger("nashra.fuzz.calls", 20_000);
    private static final long SEED = Long.getLong("nashra.fuzz.seed", System.nanoTime());
    private static final int CALLERS = 8;

    /** Far above what an answer takes, far below what a hang does. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static IngestProcess ingest;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<String> failures = new ArrayList<>();

    @BeforeAll
    static void start() {
        ingest = IngestProcess.start(Backends.kafka(), Map.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.send(feeds()).statusCode() == 200);
    }

    /** The last part to be ready. */
    private static HttpRequest.Builder feeds() {
        return HttpRequest.newBuilder(ingest.url().resolve("/api/v1/feeds"))
                .header("Authorization", "Bearer " + IngestProcess.ADMIN);
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void everyCallIsAnsweredAndNoneWithAFailureOfOurs() throws Exception {
        System.out.printf("fuzz: %,d calls, seed %d%n", CALLS, SEED);
        run(CALLS / 10, SEED + 1);
        long liveBefore = ingest.liveBytes();

        long[] nanos = run(CALLS, SEED);
        long liveAfter = ingest.liveBytes();

        Arrays.sort(nanos);
        System.out.printf(
                "fuzz: answers %s; p50 %.1f ms, p99 %.1f ms, longest %.0f ms; live heap %d MB, then %d MB%n",
                new TreeMap<>(statuses),
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                liveBefore >> 20,
                liveAfter >> 20);
        assertThat(failures).as("seed %d", SEED).isEmpty();
        assertThat(liveAfter)
                .as("live heap after %d calls, seed %d", CALLS, SEED)
                .isLessThan(liveBefore + liveBefore / 10 + (8 << 20));
        assertThat(ingest.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private long[] run(int calls, long seed) throws Exception {
        RandomGenerator.SplittableGenerator root =
                RandomGeneratorFactory.<RandomGenerator.SplittableGenerator>of("L64X128MixRandom")
                        .create(seed);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<long[]>> work =
                    IntStream.range(0, CALLERS)
                            .mapToObj(i -> new Payloads(root.split()))
                            .map(p -> (Callable<long[]>) () -> call(p, calls / CALLERS))
                            .toList();
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> done : callers.invokeAll(work)) {
                times.add(done.get());
            }
            return times.stream().flatMapToLong(Arrays::stream).toArray();
        }
    }

    private long[] call(Payloads payloads, int calls) {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            Payloads.Call call = payloads.next();
            long begin = System.nanoTime();
            try {
                int status = http.send(request(call), BodyHandlers.discarding()).statusCode();
                statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
                if (status >= 500 || status < 200) {
                    fail(call, "answered " + status);
                }
            } catch (IOException e) {
                fail(call, e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return nanos;
            }
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static HttpRequest request(Payloads.Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(ingest.url().resolve(call.path()))
                        .timeout(HANG)
                        .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        if (!call.extra()[0].equals("Authorization")) {
            request.header("Authorization", "Bearer " + IngestProcess.ADMIN);
        }
        if (call.type() != null) {
            request.header("Content-Type", call.type());
        }
        if (call.encoding() != null) {
            request.header("Content-Encoding", call.encoding());
        }
        return request.header(call.extra()[0], printable(call.extra()[1])).build();
    }

    private static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private synchronized void fail(Payloads.Call call, String what) {
        if (failures.size() < 20) {
            failures.add(
                    "%s %s (%s, %s): %s, body %s"
                            .formatted(
                                    call.method(),
                                    call.path(),
                                    call.type(),
                                    call.encoding(),
                                    what,
                                    java.util.HexFormat.of().formatHex(call.body())));
        }
    }
}
