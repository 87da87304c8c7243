package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nashra.contract.Rule;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.rules.BodyReader;
import dev.nashra.search.rules.RuleKeeping;
import dev.nashra.search.rules.RuleReplay;
import dev.nashra.search.rules.RuleTrial;
import dev.nashra.search.rules.TrialReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules held against the articles of the last days. */
@Path("/api/v1/rules")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class RuleTrialsResource {
    private final RuleTrial trial;
    private final RuleReplay replay;
    private final RuleKeeping keeping;
    private final Semaphore places;

    RuleTrialsResource(
            RuleTrial trial, RuleReplay replay, RuleKeeping keeping, SearchConfig config) {
        this.trial = trial;
        this.replay = replay;
        this.keeping = keeping;
        this.places = new Semaphore(config.rules().trials());
    }

    /** Tells what a rule would have tagged. */
    @POST
    @Path("/_try")
    @Consumes(MediaType.APPLICATION_JSON)
    public TrialReport tryOut(@Nullable JsonNode body, @Context UriInfo uri) {
        CallParameters.none(uri);
        BodyReader.Trial asked = RuleAnswers.accepted(BodyReader.trial(RuleAnswers.object(body)));
        return inTurn(() -> trial.run(asked));
    }

    /** Has the articles tagged again that a rule now says otherwise about. */
    @POST
    @Path("/{id}/_apply")
    @Scoped(Scope.RULES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(
            @PathParam("id") String id, @Nullable JsonNode body, @Context UriInfo uri) {
        CallParameters.none(uri);
        JsonNode given = body == null ? JsonNodeFactory.instance.objectNode() : body;
        BodyReader.Past span = RuleAnswers.accepted(BodyReader.past(RuleAnswers.object(given)));
        Rule rule = keeping.known().find(id).orElseThrow(() -> RuleAnswers.unknown(id));
        return Response.accepted(inTurn(() -> replay.run(rule, span))).build();
    }

    private <T> T inTurn(Supplier<T> run) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(
                            503, "too_many_trials", "Too many rules are being tried; try again."));
        }
        try {
            return run.get();
        } finally {
            places.release();
        }
    }
}
