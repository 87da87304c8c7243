package dev.nashra.search.api;

import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.page.Suggestions;
import dev.nashra.search.query.SuggestReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What to search for, while it is being typed. */
@Path("/api/v1/suggest")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class SuggestResource {
    private final Suggestions suggestions;

    SuggestResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * The answer.
     *
     * @param suggestions the weightiest first
     */
    public record Suggested(List<Suggestions.Suggestion> suggestions) {}

    /** Suggests names, subjects and words of headlines. */
    @GET
    public Suggested suggest(@Context UriInfo uri) {
        return switch (SuggestReader.read(CallParameters.ofUrl(uri))) {
            case SuggestReader.Outcome.Accepted accepted ->
                    new Suggested(suggestions.to(accepted.query()));
            case SuggestReader.Outcome.Refused refused -> throw Refusals.refused(refused.faults());
        };
    }
}
