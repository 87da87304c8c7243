package dev.nashra.ingest.api;

import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.quota.Allowance;
import dev.nashra.edge.quota.Reservation;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.parse.ArticleParser;
import dev.nashra.ingest.parse.Verdict;
import dev.nashra.ingest.publish.Publication;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.receive.Body;
import dev.nashra.ingest.receive.BodyLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;

/**
 * Takes one article.
 *
 * <p>On a virtual thread, as every call here: what a call mostly does is wait, for a slow body and
 * for Kafka, and a thousand waiting must not need a thousand threads. Their number is bounded by
 * {@link Intake}, not by a pool.
 */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ArticlesResource {
    private final Repeats repeats;
    private final Intake intake;
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final InstantSource clock;
    private final Caller caller;
    private final BodyLimits limits;

    ArticlesResource(
            Repeats repeats,
            Intake intake,
            RawArticlePublisher publisher,
            IngestMetrics metrics,
            InstantSource clock,
            Caller caller,
            IngestConfig config) {
        this.repeats = repeats;
        this.intake = intake;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.caller = caller;
        this.limits = Limits.article(config.receive());
    }

    /** Answers 202 once Kafka has the article. */
    @POST
    @Scoped(Scope.INGEST)
    public Response push(InputStream body, @Context HttpHeaders head, @Context RoutingContext route)
            throws InterruptedException {
        var call = new Intake.Call(head, body, route);
        long declared = CallHead.length(head);
        long held = declared < 0 ? limits.plain() : Math.min(declared, limits.plain());
        Intake.Work<Response> work =
                bytes -> {
                    CallHead.requireJson(head);
                    return push(Body.readWhole(bytes), head);
                };
        return repeats.once(
                call, caller.key().hash(), limits, first -> intake.take(first, limits, held, work));
    }

    private Response push(byte[] json, HttpHeaders head) throws InterruptedException {
        var received = clock.instant();
        Verdict verdict =
                ArticleParser.parse(json, 0, json.length, caller.key().sources(), received);
        return switch (verdict) {
            case Verdict.Refused refused -> throw refused(IngestProblems.of(refused.refusal()));
            case Verdict.Accepted accepted -> publish(accepted, head);
        };
    }

    private Response publish(Verdict.Accepted accepted, HttpHeaders head)
            throws InterruptedException {
        Reservation place = place(accepted);
        TraceParent trace = TraceParent.of(head.getHeaderString("traceparent"));
        Publication publication = publisher.publish(accepted.article(), trace).await();
        return switch (publication) {
            case Publication.Unavailable unavailable -> {
                place.putBack();
                metrics.rejected(IngestProblems.unavailable().code());
                throw IngestProblems.kafkaUnavailable();
            }
            case Publication.Acknowledged acknowledged -> {
                metrics.accepted();
                String id = accepted.article().id();
                yield Response.accepted(new PushAnswer(id, accepted.claimedVersion(), "accepted"))
                        .header(HttpHeaders.LOCATION, "/api/v1/articles/" + id)
                        .build();
            }
        };
    }

    private Reservation place(Verdict.Accepted accepted) {
        Allowance allowance = caller.key().allowance();
        return Quota.place(allowance, accepted.article())
                .orElseThrow(
                        () -> {
                            metrics.rejected(IngestProblems.quotaExceeded().code());
                            return IngestProblems.quotaExceeded(allowance);
                        });
    }

    private ProblemException refused(Problem problem) {
        metrics.rejected(problem.code());
        return new ProblemException(problem);
    }
}
