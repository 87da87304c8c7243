package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.life.IndexLife;
import dev.nashra.search.life.Refusal;
import dev.nashra.search.page.SearchUnavailableException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Another version of the index, built beside the one that serves. */
@Path("/api/v1/admin/reindex")
@Scoped(Scope.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class ReindexResource {
    private final IndexLife life;

    ReindexResource(IndexLife life) {
        this.life = life;
    }

    /** Tells which versions there are, and how far a rebuild has come. */
    @GET
    public ObjectNode state(@Context UriInfo uri) {
        CallParameters.none(uri);
        return answer(() -> {});
    }

    /** Begins to build a version. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rebuild(@Context UriInfo uri, @Nullable JsonNode body) {
        CallParameters.none(uri);
        boolean swap = swap(body);
        return Response.accepted(answer(() -> life.rebuild(swap))).build();
    }

    /** Gives readers the newer version. */
    @POST
    @Path("/_swap")
    public ObjectNode swap(@Context UriInfo uri) {
        CallParameters.none(uri);
        return answer(life::swap);
    }

    /** Gives readers the older version back. */
    @POST
    @Path("/_rollback")
    public ObjectNode rollback(@Context UriInfo uri) {
        CallParameters.none(uri);
        return answer(life::rollback);
    }

    /** Drops what readers do not have. */
    @POST
    @Path("/_drop")
    public ObjectNode drop(@Context UriInfo uri) {
        CallParameters.none(uri);
        return answer(life::drop);
    }

    private interface Call {
        void run() throws IOException, Refusal;
    }

    private ObjectNode answer(Call call) {
        try {
            call.run();
            return ReindexAnswers.of(life.state());
        } catch (Refusal e) {
            throw new ProblemException(Problem.of(409, e.code(), e.detail()));
        } catch (IOException e) {
            throw new SearchUnavailableException("the index cannot be looked after now", e);
        }
    }

    private static boolean swap(@Nullable JsonNode body) {
        if (body == null) {
            return true;
        }
        body.properties()
                .forEach(
                        each -> {
                            if (!each.getKey().equals("swap")) {
                                throw bad(
                                        "unknown_parameter",
                                        each.getKey(),
                                        "This call takes only swap.");
                            }
                        });
        JsonNode swap = body.path("swap");
        if (!body.isObject() || !(swap.isMissingNode() || swap.isBoolean())) {
            throw bad("invalid_parameter", "swap", "swap must be true or false.");
        }
        return swap.asBoolean(true);
    }

    private static ProblemException bad(String code, String name, String detail) {
        return new ProblemException(
                Problem.of(400, code, detail).at(Fault.pointer("/" + name, detail)));
    }
}
