package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that matches, as lines of JSON. */
@Path("/api/v1/articles/_export")
@Scoped(Scope.SEARCH)
@Blocking
public final class ExportResource {
    private final Exports exports;
    private final Caller caller;

    ExportResource(Exports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /**
     * Streams every match. If it fails half-way the connection is cut, so that the end of the body
     * is missing and no client can take a part for the whole.
     */
    @GET
    @Produces("application/x-ndjson")
    public StreamingOutput export(@Context UriInfo uri, @Context RoutingContext call) {
        return export(CallParameters.ofUrl(uri), call);
    }

    /** Streams every match of the same parameters in a body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/x-ndjson")
    public StreamingOutput exportByBody(
            @Nullable JsonNode body, @Context UriInfo uri, @Context RoutingContext call) {
        return export(CallParameters.ofBody(body, uri), call);
    }

    private StreamingOutput export(Map<String, List<String>> parameters, RoutingContext call) {
        ArticleQuery query = Refusals.accepted(QueryReader.export(parameters));
        return exports.begin(query, caller.key().name(), call);
    }
}
