package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.query.QueryReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searching articles, and reading one. */
@Path("/api/v1/articles")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class ArticlesResource {
    private final ArticlePager pager;
    private final ArticleLookup lookup;

    ArticlesResource(ArticlePager pager, ArticleLookup lookup) {
        this.pager = pager;
        this.lookup = lookup;
    }

    /** Searches by the parameters of the URL. */
    @GET
    public ArticlePage search(@Context UriInfo uri) {
        return page(CallParameters.ofUrl(uri));
    }

    /** Searches by the same parameters in a body, for queries too long for a URL. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ArticlePage searchByBody(@Nullable JsonNode body, @Context UriInfo uri) {
        return page(CallParameters.ofBody(body, uri));
    }

    /** Reads one article, whole. */
    @GET
    @Path("/{id}")
    public ObjectNode read(@PathParam("id") String id, @Context UriInfo uri) {
        CallParameters.none(uri);
        return Refusals.found("id", id, lookup.find(Refusals.id(id)));
    }

    private ArticlePage page(Map<String, List<String>> parameters) {
        return Refusals.served(pager.page(Refusals.accepted(QueryReader.search(parameters))));
    }
}
