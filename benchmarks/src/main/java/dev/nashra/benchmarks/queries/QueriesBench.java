package dev.nashra.benchmarks.queries;

import dev.nashra.benchmarks.instance.EnrichedStream;
import dev.nashra.benchmarks.instance.SearchStack;
import dev.nashra.benchmarks.instance.ServiceInstance;
import dev.nashra.contract.EnrichedArticle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;

/**
 * Fifty clients with a desk's mix of searches, while articles come in; and the same clients with
 * what search-service asks of Elasticsearch for these calls, sent there directly. In turns.
 */
public final class QueriesBench {
    private static final long SEED = 11;
    private static final int DEFAULT_SIZE = 20_000;
    private static final int CALLS = 200;
    private static final int CLIENTS = 50;
    private static final int ROUNDS = 3;
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration ROUND = Duration.ofSeconds(40);
    private static final Duration SPAN = Duration.ofDays(20);

    /** Articles a second that come in meanwhile. */
    private static final int RATE = 10;

    private final Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EnrichedStream stream = new EnrichedStream(root, SEED);
    private final List<EnrichedArticle> articles = new ArrayList<>();
    private final int size;

    private QueriesBench(int size) throws IOException {
        this.size = size;
    }

    /**
     * Runs it.
     *
     * @param arguments how many articles; {@value #DEFAULT_SIZE} if nothing is said
     * @throws IOException if a part fails
     * @throws InterruptedException if interrupted
     * @throws ExecutionException if a call fails
     */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        int size = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        new QueriesBench(size).run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        try (SearchStack stack = SearchStack.start(root, HEAP_MEGABYTES)) {
            Instant first = Instant.now().minus(SPAN);
            for (int i = 0; i < size; i++) {
                articles.add(stream.next(first.plus(SPAN.multipliedBy(i).dividedBy(size))));
                stack.send(articles.getLast());
            }
            stack.awaitIndexed();
            Load load = new Load(record(stack), CLIENTS, REST);
            Thread writer = Thread.ofPlatform().daemon().start(() -> write(stack));
            measure(stack, load);
            writer.interrupt();
            writer.join();
        }
    }

    private void measure(SearchStack stack, Load load)
            throws InterruptedException, ExecutionException {
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %d clients, each %d ms after its last answer; %d articles/s come%n"
                        + "%n%-12s %10s %8s %8s %8s%n",
                size,
                CLIENTS,
                REST.toMillis(),
                RATE,
                "",
                "answers/s",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        // Both ways are warm before anything counts.
        load.run(call -> search(stack, call), ROUND, SEED);
        load.run(call -> direct(stack, call), ROUND, SEED);
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            int seed = i * CLIENTS;
            double direct =
                    print("direct " + i, load.run(call -> direct(stack, call), ROUND, seed));
            double search =
                    print("search " + i, load.run(call -> search(stack, call), ROUND, seed));
            ratios[i] = search / direct;
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "%nratio of p99, median %.2f%n", ratios[ROUNDS / 2]);
    }

    private static double print(String name, long[] times) {
        double p99 = at(times, .99);
        System.out.printf(
                Locale.ROOT,
                "%-12s %10.1f %8.1f %8.1f %8.1f%n",
                name,
                times.length / (double) ROUND.toSeconds(),
                at(times, .5),
                at(times, .95),
                p99);
        return p99;
    }

    private static double at(long[] times, double share) {
        return times[(int) (times.length * share)] / 1e6;
    }

    /** Each call twice: what is kept in memory after the first is not asked for again. */
    private List<Call> record(SearchStack stack) throws IOException, InterruptedException {
        List<Call> calls = new ArrayList<>();
        try (Recorder recorder = new Recorder(stack.elasticsearch());
                ServiceInstance beside =
                        stack.beside(Map.of("NASHRA_ELASTICSEARCH_URL", "" + recorder.url()))) {
            beside.awaitReady();
            for (String path : Mix.of(articles, new Random(SEED), CALLS)) {
                URI uri = beside.url().resolve("/api/v1" + path);
                read(uri);
                recorder.begin();
                read(uri);
                calls.add(new Call(path, recorder.end().stream().filter(e -> !e.frees()).toList()));
            }
        }
        return calls;
    }

    private void search(SearchStack stack, Call call) throws IOException, InterruptedException {
        read(stack.api(call.path()));
    }

    private void read(URI uri) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + SearchStack.KEY)
                        .build());
    }

    private void direct(SearchStack stack, Call call) throws IOException, InterruptedException {
        String before = "";
        String now = "";
        for (Exchange exchange : call.exchanges()) {
            String body = before.isEmpty() ? exchange.body() : exchange.body().replace(before, now);
            String answer =
                    send(
                            HttpRequest.newBuilder(stack.elasticsearch().resolve(exchange.target()))
                                    .header("Content-Type", "application/json")
                                    .method(exchange.method(), BodyPublishers.ofString(body))
                                    .build());
            if (exchange.opens()) {
                before = Exchange.snapshot(exchange.answer());
                now = Exchange.snapshot(answer);
            }
        }
        if (!now.isEmpty()) {
            // As search-service does: nobody waits for it.
            var unused =
                    client.sendAsync(
                            HttpRequest.newBuilder(stack.elasticsearch().resolve("/_pit"))
                                    .header("Content-Type", "application/json")
                                    .method(
                                            "DELETE",
                                            BodyPublishers.ofString("{\"id\":\"" + now + "\"}"))
                                    .build(),
                            BodyHandlers.discarding());
        }
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    private void write(SearchStack stack) {
        try {
            while (true) {
                stack.send(stream.next(Instant.now()));
                Thread.sleep(1_000 / RATE);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
