package dev.nashra.ingest.api;

import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.receive.LineReader;
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
import java.util.Set;

/** Takes articles by the thousand, one a line; answers line by line. */
@Path("/api/v1/articles/_bulk")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BulkResource {
    private static final Set<String> TYPES =
            Set.of(
                    "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonlines");

    private final Repeats repeats;
    private final Intake intake;
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final InstantSource clock;
    private final Caller caller;
    private final IngestConfig.Receive config;
    private final BodyLimits limits;

    BulkResource(
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
        this.config = config.receive();
        this.limits = Limits.bulk(this.config);
    }

    /** Answers 200 once Kafka has every article of the body that could be accepted. */
    @POST
    @Scoped(Scope.INGEST)
    public Response push(InputStream body, @Context HttpHeaders head, @Context RoutingContext route)
            throws InterruptedException {
        int lineBytes = Math.toIntExact(config.articleBytes().asLongValue());
        TraceParent trace = TraceParent.of(head.getHeaderString("traceparent"));
        var call = new Intake.Call(head, body, route);
        Intake.Work<Response> work =
                bytes -> {
                    CallHead.requireType(head, TYPES::contains, "application/x-ndjson");
                    var push = new BulkPush(publisher, metrics, clock, caller.key(), trace);
                    BulkAnswer items =
                            push.run(new LineReader(bytes, lineBytes), config.bulkLines());
                    return Quota.answer(items, caller.key().allowance());
                };
        return repeats.once(
                call,
                caller.key().hash(),
                limits,
                first -> intake.take(first, limits, 2L * lineBytes, work));
    }
}
