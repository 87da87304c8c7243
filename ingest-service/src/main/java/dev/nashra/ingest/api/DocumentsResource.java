package dev.nashra.ingest.api;

import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.document.Document;
import dev.nashra.ingest.document.DocumentReader;
import dev.nashra.ingest.document.Format;
import dev.nashra.ingest.document.Terms;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.SourceName;
import dev.nashra.ingest.parse.Verdict;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.receive.BodyLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/** Takes documents in the formats that publishers have; answers entry by entry. */
@Path("/api/v1/sources/{source}/documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DocumentsResource {
    private static final Pattern SOURCE = SourceName.SHAPE;

    /** A document takes more of the heap than a body that is read line by line. */
    private static final long HELD_FOR_EACH_BYTE = 2;

    private static final int MAX_FAULTS = 20;

    private final Repeats repeats;
    private final Intake intake;
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final InstantSource clock;
    private final Caller caller;
    private final IngestConfig.Receive config;
    private final BodyLimits limits;

    DocumentsResource(
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
        this.limits = Limits.document(this.config);
    }

    /** Answers 200 once Kafka has every article of the document that could be accepted. */
    @POST
    @Scoped(Scope.INGEST)
    public Response push(
            @PathParam("source") String source,
            InputStream body,
            @Context HttpHeaders head,
            @Context RoutingContext route)
            throws InterruptedException {
        TraceParent trace = TraceParent.of(head.getHeaderString("traceparent"));
        String type = head.getHeaderString(HttpHeaders.CONTENT_TYPE);
        var call = new Intake.Call(head, body, route);
        Intake.Work<Response> work =
                bytes -> {
                    requireSource(source);
                    CallHead.requireDocumentType(head);
                    Document document =
                            DocumentReader.read(bytes.readAllBytes(), type, terms(source, head));
                    Document.Parts parts = usable(document);
                    var push = new BulkPush(publisher, metrics, clock, caller.key(), trace);
                    return Quota.answer(push.run(parts), caller.key().allowance());
                };
        return repeats.once(
                call,
                caller.key().hash(),
                limits,
                first ->
                        intake.take(
                                first,
                                limits,
                                HELD_FOR_EACH_BYTE * CallHead.held(head, limits),
                                work));
    }

    /** Relative links refer to where the sender found the document (RFC 9110, section 8.7). */
    private Terms terms(String source, HttpHeaders head) {
        return new Terms(
                source,
                caller.key().sources(),
                clock,
                head.getHeaderString(HttpHeaders.CONTENT_LOCATION),
                config.documentEntries(),
                Math.toIntExact(config.articleBytes().asLongValue()));
    }

    private void requireSource(String source) {
        if (!SOURCE.matcher(source).matches()) {
            String detail = "The source must match " + SOURCE + ".";
            throw refused(
                    Problem.of(400, "invalid_source", detail)
                            .at(Fault.parameter("source", detail)));
        }
        if (!caller.key().mayUse(source)) {
            String detail = "The key may not speak for the source " + source + ".";
            throw refused(
                    Problem.of(403, Refusal.Reason.FORBIDDEN_SOURCE.code(), detail)
                            .at(Fault.parameter("source", detail)));
        }
    }

    /**
     * Gives the document's parts if any is usable. Valid ninjs always is, whatever it holds: that
     * it is a picture is said of the item.
     */
    private Document.Parts usable(Document document) {
        return switch (document) {
            case Document.Unusable unusable -> throw refused(IngestProblems.of(unusable));
            case Document.Parts parts -> {
                List<Refusal> refusals = refusals(parts);
                boolean any = refusals.size() < parts.entries().size();
                if (!any && parts.format() != Format.NINJS) {
                    throw refused(none(parts, refusals));
                }
                yield parts;
            }
        };
    }

    private static List<Refusal> refusals(Document.Parts parts) {
        return parts.entries().stream()
                .map(Document.Entry::verdict)
                .filter(Verdict.Refused.class::isInstance)
                .map(verdict -> ((Verdict.Refused) verdict).refusal())
                .toList();
    }

    private static Problem none(Document.Parts parts, List<Refusal> refusals) {
        if (refusals.size() == 1) {
            return IngestProblems.of(refusals.getFirst());
        }
        List<Fault> faults =
                parts.entries().stream()
                        .limit(MAX_FAULTS)
                        .map(entry -> Fault.line(entry.position(), detail(entry)))
                        .toList();
        return Problem.of(
                        400,
                        Document.Reason.NO_USABLE_ENTRY.code(),
                        "None of the document's %d entries can be taken."
                                .formatted(refusals.size()))
                .at(faults);
    }

    private static String detail(Document.Entry entry) {
        return entry.verdict() instanceof Verdict.Refused refused ? refused.refusal().detail() : "";
    }

    private ProblemException refused(Problem problem) {
        metrics.bodyRefused(problem.code());
        return new ProblemException(problem);
    }
}
