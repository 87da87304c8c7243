package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.page.GroupPage;
import dev.nashra.search.page.GroupPager;
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

/** Groups of copies. */
@Path("/api/v1/groups")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class GroupsResource {
    private final GroupPager pager;

    GroupsResource(GroupPager pager) {
        this.pager = pager;
    }

    /** Lists a group's members by their first receipt; of an ended group, of the living one. */
    @GET
    @Path("/{id}")
    public GroupPage members(@PathParam("id") String id, @Context UriInfo uri) {
        return page(id, CallParameters.ofUrl(uri));
    }

    /** Lists them by the same parameters in a body. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public GroupPage membersByBody(
            @PathParam("id") String id, @Nullable JsonNode body, @Context UriInfo uri) {
        return page(id, CallParameters.ofBody(body, uri));
    }

    private GroupPage page(String id, Map<String, List<String>> parameters) {
        GroupPager.Members members =
                pager.page(
                        Refusals.id(id),
                        group -> Refusals.accepted(QueryReader.group(group, parameters)));
        ArticlePage page = Refusals.served(members.page());
        if (page.total() == 0) {
            throw new ProblemException(
                    Problem.of(404, "group_not_found", "There is no group " + id + "."));
        }
        return GroupPage.of(page, members.mergedInto());
    }
}
