package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.page.ArticleLookup;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Searching articles, and reading one. */
@Path("/api/v1/articles")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class ArticlesResource {
    private final PageAnswers pages;
    private final ArticleLookup lookup;

    ArticlesResource(PageAnswers pages, ArticleLookup lookup) {
        this.pages = pages;
        this.lookup = lookup;
    }

    /** Searches by the parameters of the URL. */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.toGet(CallParameters.ofUrl(uri), uri, headers);
    }

    /** Searches by the same parameters in a body, for queries too long for a URL. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    public Response searchByBody(
            @Nullable JsonNode body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return pages.toPost(CallParameters.ofBody(body, uri), uri, headers);
    }

    /**
     * Reads one article, whole; 304 if the caller has it as it is. It may be kept, but is asked
     * after each time, for it may be withdrawn.
     */
    @GET
    @Path("/{id}")
    public Response read(
            @PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        CallParameters.none(uri);
        ObjectNode article = Refusals.found("id", id, lookup.find(Refusals.id(id)));
        EntityTag tag = new EntityTag(article.path("version").asText(), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(article) : same)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization")
                .build();
    }
}
