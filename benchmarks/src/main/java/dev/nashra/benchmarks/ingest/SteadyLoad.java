package dev.nashra.benchmarks.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Single articles at a fixed rate, whether or not earlier ones have been answered; times count from
 * when a request was due, so that a stall is not hidden by what could not be sent in it.
 */
final class SteadyLoad {
    private static final Duration GIVE_UP = Duration.ofSeconds(30);

    private final URI service;
    private final int perSecond;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    SteadyLoad(URI service, int perSecond) {
        this.service = service;
        this.perSecond = perSecond;
    }

    private record Answer(int status, boolean retryAfter, long nanos, long at) {}

    /** What came of one stretch of load. */
    record Seen(List<Answer> answers, int unanswered) {
        long count(int status) {
            return answers.stream().filter(answer -> answer.status() == status).count();
        }

        long others() {
            return answers.size() - count(202) - count(503);
        }

        long withoutRetryAfter() {
            return answers.stream().filter(a -> a.status() == 503 && !a.retryAfter()).count();
        }

        long percentile(double part) {
            long[] sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
            return sorted.length == 0
                    ? 0
                    : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
        }

        /** When the first was accepted, by the nano clock. */
        long firstAccepted() {
            return answers.stream()
                    .filter(answer -> answer.status() == 202)
                    .mapToLong(Answer::at)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }

    /** Gives the identifiers of what was confirmed so far. */
    Set<String> confirmed() {
        return confirmed;
    }

    Seen run(Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        AtomicInteger unanswered = new AtomicInteger();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = begin; due - begin < time.toNanos(); due += gap) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long dueAt = due;
                callers.execute(() -> call(dueAt, answers, unanswered));
            }
        }
        return new Seen(List.copyOf(answers), unanswered.get());
    }

    private void call(long due, ConcurrentLinkedQueue<Answer> answers, AtomicInteger unanswered) {
        String uri = "steady/" + number.incrementAndGet();
        String body =
                "{\"uri\":\"%s\",\"source\":\"steady\",\"headline\":\"ميناء صحرا\",\"body_text\":\"استأنف.\"}"
                        .formatted(uri);
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/api/v1/articles"))
                        .timeout(GIVE_UP)
                        .header("Authorization", "Bearer " + IngestService.KEY)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == 202) {
                confirmed.add(uri);
            }
            long now = System.nanoTime();
            boolean retryAfter = answer.headers().firstValue("Retry-After").isPresent();
            answers.add(new Answer(answer.statusCode(), retryAfter, now - due, now));
        } catch (IOException e) {
            unanswered.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
