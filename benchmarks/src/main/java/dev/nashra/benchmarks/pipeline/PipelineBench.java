package dev.nashra.benchmarks.pipeline;

import dev.nashra.benchmarks.corpus.Corpus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How fast articles go from a push to being found, beside a raw {@code _bulk} of the same documents
 * into the same node; and whether every one of them is there once.
 */
public final class PipelineBench {
    private static final int GENERATED = 20_000;
    private static final long SEED = 5;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int GZIP_MAGIC = 0x1f;

    private PipelineBench() {}

    /**
     * Measures on a fresh stack of its own.
     *
     * @param arguments NDJSON files to push; none for 20,000 generated articles
     * @throws IOException if a part of the stack fails
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
        Path folder = Files.createTempDirectory("nashra-bench");
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            files.add(Path.of(argument).toAbsolutePath());
        }
        if (files.isEmpty()) {
            files.add(folder.resolve("generated.ndjson"));
            new Corpus(root, SEED).write(files.getFirst(), GENERATED);
        }
        try (Stack stack =
                Stack.start(root, folder.resolve("data"), "bench-key-of-this-run-only")) {
            measure(stack, files);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Stack stack, List<Path> files)
            throws IOException, InterruptedException {
        Http http = new Http();
        long articles = count(files);
        long start = System.nanoTime();
        stack.push(files, System.getProperty("nashra.bench.source", ""));
        double acknowledged = seconds(start);
        while (searchable(stack, http) < articles) {
            // Asking without a pause would take a core from what is measured.
            Thread.sleep(POLL);
        }
        double pipeline = seconds(start);
        Set<String> ids = new HashSet<>();
        long exported = 0;
        try (Stream<String> lines = http.lines(stack.search("/articles/_export"), stack.key())) {
            for (String line : (Iterable<String>) lines::iterator) {
                ids.add(http.read(line).get("id").asText());
                exported++;
            }
        }
        RawBulk raw = new RawBulk(stack.elasticsearch("/"));
        List<String> documents = raw.documents();
        raw.index(documents);
        double bulk = raw.index(documents);

        System.out.printf("%n%-34s %10s %12s%n", "", "seconds", "articles/s");
        row("acknowledged by ingest", acknowledged, articles);
        row("searchable through the pipeline", pipeline, articles);
        row("raw _bulk, same node (second run)", bulk, articles);
        System.out.printf("ratio pipeline / raw %34.2f%n", bulk / pipeline);
        System.out.printf(
                "articles %d, exported %d, lost %d, double %d%n",
                articles, exported, articles - ids.size(), exported - ids.size());
    }

    private static long searchable(Stack stack, Http http)
            throws IOException, InterruptedException {
        return http.get(stack.search("/articles?duplicates=keep&page_size=1"), stack.key())
                .get("total")
                .asLong();
    }

    private static void row(String name, double seconds, long articles) {
        System.out.printf("%-34s %10.1f %12.0f%n", name, seconds, articles / seconds);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long count(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file);
                    BufferedReader reader =
                            new BufferedReader(
                                    new InputStreamReader(
                                            isGzip(file) ? new GZIPInputStream(in) : in,
                                            StandardCharsets.UTF_8))) {
                lines += reader.lines().filter(line -> !line.isBlank()).count();
            }
        }
        return lines;
    }

    private static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == GZIP_MAGIC;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
