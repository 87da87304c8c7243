package dev.nashra.search.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.outcomes.OutcomeIndex;
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
    private final OutcomeIndex outcomes;

    TraceResource(ArticleLookup lookup, OutcomeIndex outcomes) {
        this.lookup = lookup;
        this.outcomes = outcomes;
    }

    /**
     * Lists every hop of the newest revision, or of the withdrawal, and what became of the article
     * when it came and changed nothing.
     */
    @GET
    public ObjectNode trace(@PathParam("id") String id, @Context UriInfo uri) {
        CallParameters.none(uri);
        ArticleLookup.Outcome found = lookup.find(Refusals.id(id));
        ArrayNode receipts = outcomes.find(id);
        return found instanceof ArticleLookup.Outcome.Unknown && !receipts.isEmpty()
                ? ArticleTrace.ofUnindexed(id, receipts)
                : ArticleTrace.of(Refusals.foundOrWithdrawn(id, found), receipts);
    }
}
