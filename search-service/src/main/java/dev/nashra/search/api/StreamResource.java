package dev.nashra.search.api;

import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.changes.ChangeCursor;
import dev.nashra.search.changes.ChangePages;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Changes as they come, as server-sent events. */
@Path("/api/v1/stream")
@Scoped(Scope.SEARCH)
@Produces(MediaType.SERVER_SENT_EVENTS)
public final class StreamResource {
    private final ChangePages pages;
    private final Streams streams;

    StreamResource(ChangePages pages, Streams streams) {
        this.pages = pages;
        this.streams = streams;
    }

    /** Goes on behind the event that the caller has had last, or from now on. */
    @GET
    @RunOnVirtualThread
    public void stream(
            @Context UriInfo uri,
            @Context SseEventSink sink,
            @Context RoutingContext call,
            @HeaderParam("Last-Event-ID") @Nullable String last)
            throws InterruptedException {
        ArticleQuery query = Refusals.accepted(QueryReader.stream(CallParameters.ofUrl(uri)));
        boolean resumed = last != null && !last.isEmpty();
        ChangeCursor from = ChangeAnswers.at(pages.place(resumed ? last : query.cursor()));
        // Whether that is still kept must be known before the answer begins.
        ChangeAnswers.kept(pages.read(from, 1, Duration.ZERO));
        if (!streams.open(call, sink, query, from, !resumed)) {
            throw new ProblemException(
                    Problem.of(503, "too_many_streams", "Too many streams are open; try again."));
        }
    }
}
