package dev.nashra.benchmarks.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.benchmarks.instance.EnrichedStream;
import dev.nashra.benchmarks.instance.SearchStack;
import dev.nashra.contract.EnrichedArticle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Pages through all articles while others change and come: each that was there throughout is to be
 * listed once. Then exports a tenth of them and all, and prints the heap that search-service had in
 * use at most. Exits with 1 if an article was missing or there twice.
 */
public final class PagingBench {
    private static final long SEED = 9;
    private static final int DEFAULT_SIZE = 100_000;
    private static final int CHANGED_SHARE = 10;
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration SPAN = Duration.ofDays(20);
    private static final Duration FOUND = Duration.ofSeconds(60);

    private final Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<EnrichedArticle> changing = new ArrayList<>();
    private final Map<String, Integer> listed = new HashMap<>();

    /** Fewer than what was sent: the stream revises some. */
    private final Set<String> sent = new HashSet<>();

    private final EnrichedStream articles;
    private final int size;

    private PagingBench(int size) throws IOException {
        this.size = size;
        articles = new EnrichedStream(root, SEED);
    }

    /**
     * Runs it.
     *
     * @param arguments how many articles; {@value #DEFAULT_SIZE} if nothing is said
     * @throws IOException if a part fails
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int size = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        System.exit(new PagingBench(size).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        try (SearchStack stack = SearchStack.start(root, HEAP_MEGABYTES)) {
            fill(stack);
            awaitFound(stack);
            AtomicBoolean isPaging = new AtomicBoolean(true);
            Thread changer = Thread.ofPlatform().start(() -> change(stack, isPaging));
            long begin = System.nanoTime();
            int pages = page(stack);
            double seconds = (System.nanoTime() - begin) / 1e9;
            isPaging.set(false);
            changer.join();
            long twice = listed.values().stream().filter(times -> times > 1).count();
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles listed on %,d pages in %.0f s while %,d changed:"
                            + " %,d missing, %,d twice%n",
                    listed.size(),
                    pages,
                    seconds,
                    changing.size(),
                    sent.size() - listed.size(),
                    twice);
            stack.awaitIndexed();
            export(stack, "/articles/_export?language=ru");
            export(stack, "/articles/_export");
            return listed.keySet().equals(sent) && twice == 0;
        }
    }

    private void fill(SearchStack stack) throws IOException {
        Instant first = Instant.now().minus(SPAN);
        for (int i = 0; i < size; i++) {
            EnrichedArticle article =
                    articles.next(first.plus(SPAN.multipliedBy(i).dividedBy(size)));
            if (i % CHANGED_SHARE == 0) {
                changing.add(article);
            }
            sent.add(article.id());
            stack.send(article);
        }
        stack.awaitIndexed();
    }

    /** What is indexed can be searched a moment later. */
    private void awaitFound(SearchStack stack) throws IOException, InterruptedException {
        URI all = stack.api("/articles?duplicates=keep&page_size=1");
        long deadline = System.nanoTime() + FOUND.toNanos();
        long found;
        do {
            found = get(all).path("articles").asLong();
        } while (found < sent.size() && System.nanoTime() < deadline);
        if (found != sent.size()) {
            throw new IllegalStateException(
                    "%d of %d articles are found".formatted(found, sent.size()));
        }
    }

    private JsonNode get(URI uri) throws IOException, InterruptedException {
        var answer = client.send(request(uri), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(uri + ": " + answer.body());
        }
        return mapper.readTree(answer.body());
    }

    /** The changes are spread over the paging; each moves its article to the newest of its kind. */
    private void change(SearchStack stack, AtomicBoolean isPaging) {
        try {
            for (EnrichedArticle article : changing) {
                stack.send(EnrichedStream.changed(article));
                if (isPaging.get()) {
                    Thread.sleep(2);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int page(SearchStack stack) throws IOException, InterruptedException {
        String query = "/articles?duplicates=keep&sort=received&page_size=100";
        int pages = 0;
        for (URI next = stack.api(query); next != null; pages++) {
            JsonNode page = get(next);
            page.required("hits")
                    .forEach(hit -> listed.merge(hit.get("id").asText(), 1, Integer::sum));
            String cursor = page.path("next_cursor").asText("");
            next = cursor.isEmpty() ? null : stack.api(query + "&cursor=" + cursor);
        }
        return pages;
    }

    private void export(SearchStack stack, String path) throws IOException, InterruptedException {
        HeapWatch heap = HeapWatch.start(stack.search().handle());
        long count;
        try (Stream<String> lines =
                client.send(request(stack.api(path)), BodyHandlers.ofLines()).body()) {
            count = lines.count();
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %,9d articles, heap in use after collections at most %.0f MB%n",
                path,
                count,
                heap.stop());
    }

    private static HttpRequest request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + SearchStack.KEY)
                .build();
    }
}
