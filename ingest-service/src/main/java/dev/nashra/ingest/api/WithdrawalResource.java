package dev.nashra.ingest.api;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Withdrawal;
import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.publish.Pending;
import dev.nashra.ingest.publish.Publication;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;

/**
 * Withdraws an article by its id. Ingest does not know what it took in, so an id that nobody has is
 * accepted like any other, and so is one that the key has no right to: enrich leaves both alone.
 */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WithdrawalResource {
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final InstantSource clock;
    private final Caller caller;

    WithdrawalResource(
            RawArticlePublisher publisher,
            IngestMetrics metrics,
            InstantSource clock,
            Caller caller) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.caller = caller;
    }

    /** Answers 202 once Kafka has the request. */
    @DELETE
    @Path("/{id}")
    @Scoped(Scope.INGEST)
    public Response withdraw(@PathParam("id") String id, @Context HttpHeaders head)
            throws InterruptedException {
        if (!ArticleId.isId(id)) {
            throw new ProblemException(
                    Problem.of(400, "invalid_id", "An id is 32 lower-case hex digits.")
                            .at(Fault.parameter("id", "id must be 32 lower-case hex digits.")));
        }
        List<String> sources = List.copyOf(caller.key().sources());
        Withdrawal withdrawal = new Withdrawal(id, sources, clock.instant());
        TraceParent trace = TraceParent.of(head.getHeaderString("traceparent"));
        for (Pending pending : publisher.publish(withdrawal, trace)) {
            if (pending.await() instanceof Publication.Unavailable) {
                metrics.rejected(IngestProblems.unavailable().code());
                throw IngestProblems.kafkaUnavailable();
            }
        }
        return Response.accepted(new PushAnswer(id, 0, "accepted")).build();
    }
}
