package dev.nashra.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.subscribe.Discovery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the feeds of a site. */
@Path("/api/v1/discover")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Scoped(Scope.INGEST)
public class DiscoverResource {
    private final Discovery discovery;
    private final Intake intake;
    private final ObjectMapper mapper;
    private final BodyLimits limits;

    DiscoverResource(Discovery discovery, Intake intake, ObjectMapper mapper, IngestConfig config) {
        this.discovery = discovery;
        this.intake = intake;
        this.mapper = mapper;
        this.limits = Limits.feed(config.receive());
    }

    /** What a site has; declared feeds first. */
    public record Discovered(String url, List<Discovery.Candidate> feeds) {}

    /** Reads the page at {@code url} and tells which feeds there are. */
    @POST
    public Discovered discover(
            InputStream body, @Context HttpHeaders head, @Context RoutingContext route)
            throws InterruptedException {
        String url =
                intake.take(
                        new Intake.Call(head, body, route),
                        limits,
                        limits.plain(),
                        bytes -> {
                            CallHead.requireType(
                                    head, MediaType.APPLICATION_JSON::equals, "application/json");
                            FeedBody said =
                                    FeedBody.read(bytes.readAllBytes(), Set.of("url"), mapper);
                            return Objects.requireNonNull(said.url());
                        });
        return switch (discovery.at(URI.create(url))) {
            case Discovery.Found.Feeds found -> new Discovered(url, found.feeds());
            case Discovery.Found.Nothing(boolean forbidden, String detail) ->
                    throw forbidden
                            ? problem(400, "forbidden_address", detail)
                            : problem(422, "unreadable_site", detail);
        };
    }

    private static ProblemException problem(int status, String code, String detail) {
        return new ProblemException(
                Problem.of(status, code, detail).at(Fault.pointer("/url", detail)));
    }
}
