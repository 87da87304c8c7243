package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.explain.CopiesPage;
import dev.nashra.search.explain.PairExplainer;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.page.Deadline;
import dev.nashra.search.query.CopiesQuery;
import dev.nashra.search.query.CopiesReader;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why an article is a copy of others, or is not. */
@Path("/api/v1/articles/{id}/copies")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class CopiesResource {
    private final ArticleLookup lookup;
    private final ArticlePager pager;

    CopiesResource(ArticleLookup lookup, ArticlePager pager) {
        this.lookup = lookup;
        this.pager = pager;
    }

    /** Explains the other members of the article's group, or the articles that are named. */
    @GET
    public CopiesPage explain(@PathParam("id") String id, @Context UriInfo uri) {
        return page(id, CallParameters.ofUrl(uri));
    }

    /** Explains by the same parameters in a body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CopiesPage explainByBody(
            @PathParam("id") String id, @Nullable JsonNode body, @Context UriInfo uri) {
        return page(id, CallParameters.ofBody(body, uri));
    }

    private CopiesPage page(String id, Map<String, List<String>> parameters) {
        CopiesQuery query = Refusals.accepted(CopiesReader.read(Refusals.id(id), parameters));
        Deadline deadline = pager.begin(false);
        ObjectNode article = Refusals.found("id", id, lookup.find(id, deadline));
        return query.with().isEmpty()
                ? members(article, query, deadline)
                : named(article, query, deadline);
    }

    private CopiesPage members(ObjectNode article, CopiesQuery query, Deadline deadline) {
        String group = article.path("group").asText();
        ArticlePage page = Refusals.served(pager.page(query.members(group), deadline));
        return new CopiesPage(
                query.id(),
                group,
                page.total(),
                explained(article, page.hits()),
                page.nextCursor());
    }

    private CopiesPage named(ObjectNode article, CopiesQuery query, Deadline deadline) {
        List<ObjectNode> others = new ArrayList<>();
        lookup.find(query.with(), deadline)
                .forEach((id, outcome) -> others.add(Refusals.found("with", id, outcome)));
        String group = article.path("group").asText();
        return new CopiesPage(query.id(), group, others.size(), explained(article, others), null);
    }

    private static List<ObjectNode> explained(ObjectNode article, List<ObjectNode> others) {
        PairExplainer explainer = new PairExplainer(article);
        return others.stream().map(explainer::with).toList();
    }
}
