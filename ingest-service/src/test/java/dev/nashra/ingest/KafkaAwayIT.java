package dev.nashra.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered while Kafka is away, and what is there when it is back. */
class KafkaAwayIT {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String BULK = "/api/v1/articles/_bulk";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    /** The promise is five seconds; the rest is for a machine with other things to do. */
    private static final Duration PROMISED = Duration.ofSeconds(12);

    private KafkaNode kafka;
    private IngestProcess ingest;

    private record Timed(HttpResponse<String> answer, Duration took) {}

    @BeforeEach
    void start() {
        kafka = KafkaNode.start();
        ingest = IngestProcess.start(kafka.bootstrapServers(), Map.of());
    }

    @AfterEach
    void stop() {
        ingest.close();
        kafka.close();
    }

    @Test
    void serviceWaitsForTheTopicAndSaysSo() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.get("/q/health/ready").body().contains("there is no topic"));
        assertThat(ingest.get("/q/health/live").statusCode()).isEqualTo(200);
        assertUnavailable(push(ARTICLES, JSON, article(1)));

        KafkaTopics.create(kafka.bootstrapServers());

        awaitReady();
        assertThat(push(ARTICLES, JSON, article(2)).answer().statusCode()).isEqualTo(202);
    }

    @Test
    void pausedBrokerIsAnsweredForWithinFiveSeconds() {
        KafkaTopics.create(kafka.bootstrapServers());
        awaitReady();
        assertThat(push(ARTICLES, JSON, article(1)).answer().statusCode()).isEqualTo(202);

        kafka.pause();

        assertUnavailable(push(ARTICLES, JSON, article(2)));
        Timed second = push(ARTICLES, JSON, article(3));
        assertUnavailable(second);
        assertThat(second.took()).as("refused at once").isLessThan(Duration.ofSeconds(3));
        assertUnavailable(push(BULK, NDJSON, article(4) + "\n" + article(5)));
        assertThat(ingest.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(ingest.get("/q/health/live").statusCode()).isEqualTo(200);

        kafka.resume();

        long resumed = System.nanoTime();
        awaitReady();
        assertThat(push(ARTICLES, JSON, article(6)).answer().statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - resumed))
                .isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void bulkIsAnsweredWithinFiveSecondsToo() {
        KafkaTopics.create(kafka.bootstrapServers());
        awaitReady();
        String body =
                IntStream.range(0, 9_000)
                        .mapToObj(KafkaAwayIT::article)
                        .collect(Collectors.joining("\n"));
        assertThat(push(BULK, NDJSON, body).answer().statusCode()).isEqualTo(200);
        kafka.pause();

        Timed timed = push(BULK, NDJSON, body);

        assertUnavailable(timed);
    }

    /** A broker that dies and comes back under load, with a ledger of what was confirmed. */
    @Test
    void nothingConfirmedIsLostWhenTheBrokerIsKilled() throws Exception {
        KafkaTopics.create(kafka.bootstrapServers());
        awaitReady();
        Set<String> confirmed = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        AtomicInteger number = new AtomicInteger();
        AtomicBoolean on = new AtomicBoolean(true);
        Semaphore room = new Semaphore(50);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(
                    () -> {
                        while (on.get()) {
                            room.acquire();
                            int i = number.incrementAndGet();
                            callers.submit(
                                    () -> {
                                        Timed timed = push(ARTICLES, JSON, article(i));
                                        room.release();
                                        statuses.add(timed.answer().statusCode());
                                        if (timed.answer().statusCode() == 202) {
                                            confirmed.add("m/" + i);
                                        }
                                        return timed;
                                    });
                        }
                        return null;
                    });
            awaitMore(confirmed, 500);
            kafka.kill();
            Awaitility.await().until(() -> statuses.contains(503));
            kafka.restart();
            awaitMore(confirmed, 500);
            on.set(false);
        }

        Set<String> found = new HashSet<>();
        RawTopic.ofSource(kafka.bootstrapServers(), "away")
                .forEach(record -> found.add(RawTopic.article(record).uri()));
        assertThat(found).containsAll(confirmed);
        assertThat(statuses).containsExactlyInAnyOrder(202, 503);
    }

    /** Many callers while nobody answers: bounded memory, bounded threads, every answer in time. */
    @Test
    void callersDoNotPileUpWhileTheBrokerIsPaused() throws IOException {
        KafkaTopics.create(kafka.bootstrapServers());
        awaitReady();
        assertThat(pushAtOnce(600)).allMatch(timed -> timed.answer().statusCode() == 202);
        int threadsBefore = ingest.threads();
        kafka.pause();

        List<Timed> answers = pushAtOnce(600);

        assertThat(answers).allSatisfy(KafkaAwayIT::assertRefused);
        assertThat(answers).allMatch(timed -> timed.took().compareTo(PROMISED) < 0);
        assertThat(ingest.threads()).isLessThan(threadsBefore + 30);
        assertThat(ingest.residentBytes()).isLessThan(700L * 1024 * 1024);
        kafka.resume();
        awaitReady();
    }

    private static void awaitMore(Set<String> confirmed, int more) {
        int target = confirmed.size() + more;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> confirmed.size() >= target);
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.get("/q/health/ready").statusCode() == 200);
    }

    private Timed push(String path, String type, String body) {
        long started = System.nanoTime();
        HttpResponse<String> answer =
                ingest.send(ingest.request(path, type, BodyPublishers.ofString(body)));
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - started));
    }

    private List<Timed> pushAtOnce(int callers) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, callers)
                    .mapToObj(i -> threads.submit(() -> push(ARTICLES, JSON, article(i))))
                    .toList()
                    .stream()
                    .map(KafkaAwayIT::get)
                    .toList();
        }
    }

    private static void assertUnavailable(Timed timed) {
        assertRefused(timed);
        assertThat(timed.answer().body()).contains("\"kafka_unavailable\"");
        assertThat(timed.took()).isLessThan(PROMISED);
    }

    private static void assertRefused(Timed timed) {
        assertThat(timed.answer().statusCode()).as(timed.answer().body()).isEqualTo(503);
        assertThat(timed.answer().headers().firstValue("Retry-After")).isPresent();
    }

    private static Timed get(java.util.concurrent.Future<Timed> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String article(int i) {
        return "{\"uri\":\"m/%d\",\"source\":\"away\",\"headline\":\"Item %d\",\"body_text\":\"b\"}"
                .formatted(i, i);
    }
}
