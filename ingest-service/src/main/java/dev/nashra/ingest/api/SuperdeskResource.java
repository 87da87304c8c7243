package dev.nashra.ingest.api;

import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.edge.access.SignedBy;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.publish.Publication;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.receive.Signature;
import dev.nashra.ingest.superdesk.Desk;
import dev.nashra.ingest.superdesk.DeskItems;
import dev.nashra.ingest.superdesk.Desks;
import dev.nashra.ingest.superdesk.Filing;
import dev.nashra.ingest.superdesk.LineageUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Takes what Superdesk's HTTP push publishes. Who it is from is told by what it is signed with.
 * Superdesk takes 2xx for success and sends again after 5xx.
 */
@Path("/api/v1/push")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuperdeskResource {
    private static final String SIGNATURE = "x-superdesk-signature";

    private final Intake intake;
    private final Desks desks;
    private final DeskItems items;
    private final RawArticlePublisher publisher;
    private final IngestMetrics metrics;
    private final BodyLimits limits;

    @Inject
    SuperdeskResource(
            Intake intake,
            Desks desks,
            DeskItems items,
            RawArticlePublisher publisher,
            IngestMetrics metrics,
            IngestConfig config) {
        this(intake, desks, items, publisher, metrics, Limits.article(config.receive()));
    }

    SuperdeskResource(
            Intake intake,
            Desks desks,
            DeskItems items,
            RawArticlePublisher publisher,
            IngestMetrics metrics,
            BodyLimits limits) {
        this.intake = intake;
        this.desks = desks;
        this.items = items;
        this.publisher = publisher;
        this.metrics = metrics;
        this.limits = limits;
    }

    /** Answers 200 once Kafka has the item, or if nothing is to be done with it. */
    @POST
    @SignedBy(SIGNATURE)
    public DeskAnswer push(
            InputStream body, @Context HttpHeaders head, @Context RoutingContext route)
            throws InterruptedException {
        return push(new Intake.Call(head, body, route));
    }

    DeskAnswer push(Intake.Call call) throws InterruptedException {
        if (desks.isEmpty()) {
            throw intake.refuse(call, limits, notHere());
        }
        List<String> signatures = call.head().getRequestHeader(SIGNATURE);
        if (signatures == null || signatures.isEmpty()) {
            throw intake.refuse(call, limits, unsigned());
        }
        Optional<Signature> signature = Signature.parse(String.join(",", signatures));
        if (signature.isEmpty()) {
            throw intake.refuse(call, limits, wronglySigned());
        }
        return intake.take(
                call,
                limits,
                CallHead.held(call.head(), limits),
                bytes -> {
                    byte[] json = bytes.readAllBytes();
                    Desk desk =
                            desks.signer(signature.get(), json)
                                    .orElseThrow(SuperdeskResource::wronglySigned);
                    CallHead.requireJson(call.head());
                    return answer(file(json, desk), call.head());
                });
    }

    private Filing file(byte[] json, Desk desk) {
        try {
            return items.file(json, desk.source());
        } catch (LineageUnavailableException e) {
            metrics.rejected(IngestProblems.unavailable().code());
            throw IngestProblems.kafkaUnavailable();
        }
    }

    private DeskAnswer answer(Filing filing, HttpHeaders head) throws InterruptedException {
        return switch (filing) {
            case Filing.Ignored ignored -> new DeskAnswer(null, "ignored", ignored.reason());
            case Filing.Refused refused -> {
                Problem problem = IngestProblems.of(refused.refusal());
                metrics.rejected(problem.code());
                throw new ProblemException(problem);
            }
            case Filing.Revision revision -> publish(revision.article(), head);
        };
    }

    private DeskAnswer publish(RawArticle article, HttpHeaders head) throws InterruptedException {
        TraceParent trace = TraceParent.of(head.getHeaderString("traceparent"));
        return switch (publisher.publish(article, trace).await()) {
            case Publication.Unavailable _ -> {
                metrics.rejected(IngestProblems.unavailable().code());
                throw IngestProblems.kafkaUnavailable();
            }
            case Publication.Acknowledged _ -> {
                metrics.accepted();
                boolean withdrawn = article.pubstatus() == PubStatus.CANCELED;
                yield new DeskAnswer(article.id(), withdrawn ? "withdrawn" : "accepted", null);
            }
        };
    }

    private static ProblemException notHere() {
        return new ProblemException(
                Problem.of(404, "not_found", "No Superdesk is known here; see the settings."));
    }

    private static ProblemException unsigned() {
        String detail = SIGNATURE + " must hold the signature of the body.";
        return new ProblemException(
                        Problem.of(401, "signature_required", detail)
                                .at(Fault.header(SIGNATURE, detail)))
                .header(HttpHeaders.WWW_AUTHENTICATE, SIGNATURE + " realm=\"nashra\"");
    }

    /** Says not what is wrong: a guess must not be told how near it came. */
    private static ProblemException wronglySigned() {
        String detail =
                SIGNATURE
                        + " must be sha1=, sha256=, sha384= or sha512= and the HMAC of the body,"
                        + " in hex, under a secret that is known here.";
        return new ProblemException(
                Problem.of(403, "invalid_signature", detail).at(Fault.header(SIGNATURE, detail)));
    }
}
