package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.ingest.parse.ArticleParser;
import dev.nashra.ingest.parse.Verdict;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/**
 * Reads an invented article often enough that the first real one finds compiled code. Publishes
 * nothing.
 */
@Singleton
final class Rehearsal {
    private static final int ARTICLES = 200;

    private static final byte[] ARTICLE =
            """
            {"uri":"https://news.example/1","source":"rehearsal","language":"ar","byline":"مراسل",
             "headline":"افتتاح الجسر الجديد","versioncreated":"2026-11-02T05:40:00Z",
             "url":"https://news.example/1","subject":[{"name":"نقل"}],
             "body_text":"أعلنت البلدية اليوم عن افتتاح الجسر الجديد بعد عامين من العمل.\\nوقال مهندس إن..."}
            """
                    .getBytes(UTF_8);

    private final ObjectMapper mapper;

    Rehearsal(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("rehearsal").daemon().start(this::run);
    }

    private void run() {
        for (int i = 0; i < ARTICLES; i++) {
            Verdict verdict =
                    ArticleParser.parse(ARTICLE, 0, ARTICLE.length, Set.of(), Instant.EPOCH);
            if (verdict instanceof Verdict.Accepted accepted) {
                try {
                    mapper.writeValueAsBytes(accepted.article());
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("an article is always writable", e);
                }
            }
        }
    }
}
