package dev.nashra.ingest.api;

import dev.nashra.edge.access.SignedBy;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.subscribe.HubCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where WebSub hubs call back: the path is known to one hub, and its deliveries are signed. */
@Path("/api/v1/websub/{subscription}")
@RunOnVirtualThread
public class WebSubResource {
    private static final String SIGNATURE = "X-Hub-Signature";
    private static final int CHALLENGE_LENGTH = 4096;
    private static final long HELD_FOR_EACH_BYTE = 2;

    private final HubCalls hubs;
    private final Intake intake;
    private final BodyLimits limits;

    WebSubResource(HubCalls hubs, Intake intake, IngestConfig config) {
        this.hubs = hubs;
        this.intake = intake;
        this.limits = Limits.document(config.receive());
    }

    /** Confirms what we have asked for, by repeating the challenge. */
    @GET
    @SignedBy("the path itself")
    @Produces(MediaType.TEXT_PLAIN)
    public Response verify(@PathParam("subscription") String token, @Context UriInfo uri) {
        String mode = parameter(uri, "hub.mode", true);
        boolean denied = mode.equals("denied");
        String challenge = parameter(uri, "hub.challenge", !denied);
        var question =
                new HubCalls.Question(
                        mode, parameter(uri, "hub.topic", true), challenge, lease(uri));
        require(hubs.question(token, question));
        return Response.ok(denied ? "" : challenge).build();
    }

    /** Takes what the hub delivers, once Kafka has every article of it. */
    @POST
    @SignedBy(SIGNATURE)
    public Response deliver(
            @PathParam("subscription") String token,
            InputStream body,
            @Context HttpHeaders head,
            @Context RoutingContext route)
            throws InterruptedException {
        return intake.take(
                new Intake.Call(head, body, route),
                limits,
                HELD_FOR_EACH_BYTE * CallHead.held(head, limits),
                bytes -> {
                    String type = head.getHeaderString(HttpHeaders.CONTENT_TYPE);
                    String signature = head.getHeaderString(SIGNATURE);
                    require(hubs.delivery(token, bytes.readAllBytes(), signature, type));
                    return Response.noContent().build();
                });
    }

    private static void require(HubCalls.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case UNKNOWN ->
                    throw problem(404, "unknown_subscription", "Nothing like that was asked for.");
            case UNWANTED ->
                    throw problem(
                            410, "subscription_ended", "The topic is not subscribed to any more.");
            case FORGED -> {
                String detail =
                        SIGNATURE + " must be the body's, by the secret that was agreed on.";
                throw new ProblemException(
                        Problem.of(403, "invalid_signature", detail)
                                .at(Fault.header(SIGNATURE, detail)));
            }
            case UNREADABLE -> throw problem(400, "unusable_document", "The body is not a feed.");
            case NOT_TAKEN -> throw IngestProblems.kafkaUnavailable();
        }
    }

    private static ProblemException problem(int status, String code, String detail) {
        return new ProblemException(Problem.of(status, code, detail));
    }

    private static String parameter(UriInfo uri, String name, boolean required) {
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of());
        String value = values.isEmpty() ? "" : values.getFirst();
        if ((required && value.isEmpty()) || value.length() > CHALLENGE_LENGTH) {
            String detail =
                    name + " must be there, with at most " + CHALLENGE_LENGTH + " characters.";
            throw new ProblemException(
                    Problem.of(400, "invalid_parameter", detail).at(Fault.parameter(name, detail)));
        }
        return value;
    }

    private static @Nullable Long lease(UriInfo uri) {
        String said = parameter(uri, "hub.lease_seconds", false);
        try {
            return said.isEmpty() ? null : Long.valueOf(said);
        } catch (NumberFormatException e) {
            String detail = "hub.lease_seconds must be a whole number.";
            throw new ProblemException(
                    Problem.of(400, "invalid_parameter", detail)
                            .at(Fault.parameter("hub.lease_seconds", detail)));
        }
    }
}
