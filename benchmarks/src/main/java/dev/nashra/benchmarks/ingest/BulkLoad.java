package dev.nashra.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.benchmarks.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Bulk bodies of articles of a size, made before the clock runs. */
final class BulkLoad {
    private static final int PER_BODY = 500;
    private static final int BODIES = 8;
    private static final int CALLERS = 4;
    private static final long SEED = 7;
    private static final byte[] ERRORS = "\"errors\":true".getBytes(UTF_8);

    private final List<byte[]> bodies = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Makes articles whose JSON is that long, of the sample's words. */
    BulkLoad(Path root, int articleBytes) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> texts = new Corpus(root, SEED).bodies(PER_BODY * BODIES);
        for (int b = 0; b < BODIES; b++) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int i = 0; i < PER_BODY; i++) {
                int number = b * PER_BODY + i;
                body.write(article(mapper, texts, number, articleBytes));
                body.write('\n');
            }
            bodies.add(body.toByteArray());
        }
    }

    /** Sends so many articles over a few connections; gives articles a second, all acknowledged. */
    double run(URI service, int articles) throws IOException, InterruptedException {
        int calls = articles / PER_BODY;
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(
                        callers.submit(
                                () -> {
                                    for (int n = next.getAndIncrement();
                                            n < calls;
                                            n = next.getAndIncrement()) {
                                        send(service, bodies.get(n % BODIES));
                                    }
                                    return null;
                                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("a call failed", e.getCause());
        }
        return calls * (double) PER_BODY / ((System.nanoTime() - begin) / 1e9);
    }

    private void send(URI service, byte[] body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/api/v1/articles/_bulk"))
                        .header("Authorization", "Bearer " + IngestService.KEY)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        String head = new String(answer.body(), 0, Math.min(200, answer.body().length), UTF_8);
        if (answer.statusCode() != 200 || head.contains(new String(ERRORS, UTF_8))) {
            throw new IOException("answered " + answer.statusCode() + ": " + head);
        }
    }

    private static byte[] article(JsonMapper mapper, List<String> texts, int number, int bytes)
            throws IOException {
        ObjectNode article = mapper.createObjectNode();
        article.put("uri", "https://bench.example/" + number);
        article.put("source", "bench-" + number % 20);
        article.put("headline", texts.get(number).lines().findFirst().orElseThrow());
        StringBuilder text = new StringBuilder();
        int next = number;
        byte[] json = new byte[0];
        while (json.length < bytes) {
            text.append(texts.get(next++ % texts.size())).append('\n');
            article.put("body_text", text.toString());
            json = mapper.writeValueAsBytes(article);
        }
        // Arabic letters are two bytes each; a few bytes more or less do not matter.
        int tooMany = (json.length - bytes) / 2;
        text.setLength(Math.max(1, text.length() - tooMany));
        article.put("body_text", text.toString());
        return mapper.writeValueAsBytes(article);
    }
}
