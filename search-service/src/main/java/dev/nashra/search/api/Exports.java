package dev.nashra.search.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.page.ArticleExport;
import dev.nashra.search.query.ArticleQuery;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The exports under way: not too many, and none of a reader who hardly reads. */
@Singleton
final class Exports {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final ArticleExport export;
    private final ObjectWriter json;
    private final ExportPlaces places;
    private final Duration patience;
    private final Set<OpenExport> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("export-beat").daemon().factory());

    Exports(ArticleExport export, ObjectMapper mapper, SearchConfig config) {
        this.export = export;
        this.json = mapper.writer();
        this.places = new ExportPlaces(config.query().exports());
        this.patience = config.query().exportPatience();
    }

    void start(@Observes StartupEvent started) {
        var unused =
                beats.scheduleWithFixedDelay(
                        () -> open.forEach(OpenExport::cutIfTooSlow),
                        BEAT.toMillis(),
                        BEAT.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        beats.shutdownNow();
    }

    /**
     * Begins an export.
     *
     * @param key name of the caller's key
     * @throws ProblemException 503 if there are too many
     */
    StreamingOutput begin(ArticleQuery query, String key, RoutingContext call) {
        ExportPlaces.Place place =
                places.take(key)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                        Problem.of(
                                                                503,
                                                                "too_many_exports",
                                                                "Too many exports are under way;"
                                                                        + " try again."))
                                                .retryAfter(RETRY_AFTER));
        try {
            OpenExport begun =
                    new OpenExport(
                            export.begin(query),
                            place,
                            new ReaderPace(patience, System::nanoTime),
                            json,
                            call);
            open.add(begun);
            call.addEndHandler(
                    ended -> {
                        open.remove(begun);
                        begun.ended();
                    });
            return begun;
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }
}
