package dev.nashra.search.api;

import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.query.QueryReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Groups of copies. */
@Path("/api/v1/groups")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class GroupsResource {
    private final ArticlePager pager;

    GroupsResource(ArticlePager pager) {
        this.pager = pager;
    }

    /** Lists a group's members by their first receipt. */
    @GET
    @Path("/{id}")
    public ArticlePage members(@PathParam("id") String id, @Context UriInfo uri) {
        ArticlePage page =
                Refusals.served(
                        pager.page(
                                Refusals.accepted(
                                        QueryReader.group(
                                                Refusals.id(id), CallParameters.ofUrl(uri)))));
        if (page.total() == 0) {
            throw new ProblemException(
                    Problem.of(
                            404,
                            "group_not_found",
                            "There is no group " + id + "; it may have been merged into another."));
        }
        return page;
    }
}
