package dev.nashra.search.health;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.index.ArticleDocument;
import dev.nashra.search.index.Origin;
import dev.nashra.search.index.Templates;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Makes documents and asks questions before anybody else does, and is up when that is done. Code
 * runs slowly until it has run often, here as in Elasticsearch, and the first article after a start
 * should be found as soon as any other. Writes nothing.
 */
@Readiness
@Singleton
final class Rehearsal implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final int DOCUMENTS = 200;
    private static final int SEARCHES = 6;
    private static final Origin ORIGIN = new Origin("rehearsal", 0, 0);

    private static final String ARTICLE =
            """
            {"id":"00000000000000000000000000000000","revision":1,"version":1,"source":"rehearsal",
             "uri":"1","headline":"افتتاح الجسر الجديد","language":"ar","language_confidence":1,
             "body_text":"أعلنت البلدية اليوم عن افتتاح الجسر الجديد بعد عامين من العمل، وقال مهندس\
             المشروع إن السيارات ستعبره ابتداءً من صباح الأحد. The bridge opens on Sunday.",
             "published_clamped":false,"pubstatus":"usable","subject":[],"place":[],"person":[],
             "organisation":[],"group":"00000000000000000000000000000000","tags":[],
             "first_received":"2026-11-02T07:55:32Z","received":"2026-11-02T07:55:32Z","trace":[]}
            """;

    private final SearchConfig config;
    private final Templates templates;
    private final ArticlePager pager;
    private final Thread thread;
    private volatile boolean over;

    Rehearsal(SearchConfig config, Templates templates, ArticlePager pager) {
        this.config = config;
        this.templates = templates;
        this.pager = pager;
        thread = Thread.ofPlatform().name("rehearsal").daemon().unstarted(this::run);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rehearsal").status(over).build();
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.interrupt();
    }

    private void run() {
        try {
            makeDocuments();
            while (!templates.isInstalled()) {
                Thread.sleep(config.index().firstDelay());
            }
            for (int i = 0; i < SEARCHES; i++) {
                search(i % 2 == 0 ? "الجسر الجديد" : "\"new bridge\" sunday");
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it was, real articles and searches will meet it, and say more of it.
            LOG.infof("rehearsed only in part: %s", e);
        } catch (InterruptedException e) {
            return;
        }
        over = true;
    }

    private void makeDocuments() throws IOException {
        JsonMapper mapper = WireFormat.mapper();
        ArticleDocument documents = new ArticleDocument();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.of(mapper.readValue(ARTICLE, EnrichedArticle.class), ORIGIN);
        }
    }

    private void search(String words) {
        ReadQuery query =
                QueryReader.search(
                        Map.of(
                                "q", List.of(words),
                                "duplicates", List.of("keep"),
                                "highlight", List.of("true")));
        if (query instanceof ReadQuery.Accepted accepted) {
            pager.page(accepted.query());
        }
    }
}
