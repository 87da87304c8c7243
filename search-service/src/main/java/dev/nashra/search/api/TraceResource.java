package dev.nashra.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.ArticleTrace;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Which way an article has come. */
@Path("/api/v1/articles/{id}/trace")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class TraceResource {
    private final ArticleLookup lookup;

    TraceResource(ArticleLookup lookup) {
        this.lookup = lookup;
    }

    /** Lists every hop of the newest revision; of a withdrawn article, of its withdrawal. */
    @GET
    public ObjectNode trace(@PathParam("id") String id, @Context UriInfo uri) {
        CallParameters.none(uri);
        return ArticleTrace.of(Refusals.foundOrWithdrawn(id, lookup.find(Refusals.id(id))));
    }
}
