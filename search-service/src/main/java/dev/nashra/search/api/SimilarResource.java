package dev.nashra.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.SimilarArticles;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What else is on the subject of an article. */
@Path("/api/v1/articles/{id}/similar")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class SimilarResource {
    private final ArticleLookup lookup;
    private final SimilarArticles similar;

    SimilarResource(ArticleLookup lookup, SimilarArticles similar) {
        this.lookup = lookup;
        this.similar = similar;
    }

    /**
     * The answer.
     *
     * @param hits enriched articles, the most similar first
     */
    public record Similar(List<ObjectNode> hits) {}

    /** Lists articles in the same language that say much of what this one says. */
    @GET
    public Similar similar(@PathParam("id") String id, @Context UriInfo uri) {
        ArticleQuery query = Refusals.accepted(QueryReader.similar(CallParameters.ofUrl(uri)));
        return new Similar(
                similar.to(Refusals.found("id", id, lookup.find(Refusals.id(id))), query));
    }
}
