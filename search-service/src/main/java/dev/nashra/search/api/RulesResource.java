package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Rule;
import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.rules.BodyReader;
import dev.nashra.search.rules.RuleBook;
import dev.nashra.search.rules.RuleDraft;
import dev.nashra.search.rules.RuleKeeping;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A desk's own rules: to read with the scope of searches, to write with one of their own. */
@Path("/api/v1/rules")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class RulesResource {
    private final RuleBook book;
    private final RuleKeeping keeping;
    private final Caller caller;

    RulesResource(RuleBook book, RuleKeeping keeping, Caller caller) {
        this.book = book;
        this.keeping = keeping;
        this.caller = caller;
    }

    /** Lists the rules, the oldest first, in pages. */
    @GET
    public RulesPage list(@Context UriInfo uri) {
        return RulesPage.of(keeping.known(), CallParameters.ofUrl(uri));
    }

    /** Keeps a new rule. */
    @POST
    @Scoped(Scope.RULES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable JsonNode body, @Context UriInfo uri) {
        CallParameters.none(uri);
        RuleDraft draft = RuleAnswers.accepted(BodyReader.draft(RuleAnswers.object(body)));
        Rule rule = RuleAnswers.kept(book.create(draft, caller.key().name()), "");
        return RuleAnswers.tagged(Response.created(URI.create("/api/v1/rules/" + rule.id())), rule);
    }

    /** Reads a rule. */
    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id, @Context UriInfo uri) {
        CallParameters.none(uri);
        Rule rule = keeping.known().find(id).orElseThrow(() -> RuleAnswers.unknown(id));
        return RuleAnswers.tagged(Response.ok(), rule);
    }

    /** Keeps another version of a rule, as a whole. */
    @PUT
    @Path("/{id}")
    @Scoped(Scope.RULES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Nullable JsonNode body,
            @Context UriInfo uri) {
        CallParameters.none(uri);
        RuleDraft draft = RuleAnswers.accepted(BodyReader.draft(RuleAnswers.object(body)));
        Rule rule =
                RuleAnswers.kept(
                        book.change(id, draft, IfMatch.of(ifMatch), caller.key().name()), id);
        return RuleAnswers.tagged(Response.ok(), rule);
    }

    /** Deletes a rule; articles keep its tags until they are tagged again. */
    @DELETE
    @Path("/{id}")
    @Scoped(Scope.RULES)
    public Response delete(
            @PathParam("id") String id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context UriInfo uri) {
        CallParameters.none(uri);
        RuleAnswers.deleted(book.delete(id, IfMatch.of(ifMatch)), id);
        return Response.noContent().build();
    }
}
