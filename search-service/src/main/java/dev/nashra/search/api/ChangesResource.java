package dev.nashra.search.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.search.changes.Change;
import dev.nashra.search.changes.ChangeCursor;
import dev.nashra.search.changes.ChangePages;
import dev.nashra.search.query.ChangesQuery;
import dev.nashra.search.query.ChangesReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Every change of the index, page by page. */
@Path("/api/v1/changes")
@Scoped(Scope.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {
    private final ChangePages pages;

    ChangesResource(ChangePages pages) {
        this.pages = pages;
    }

    /** Reads the changes behind a cursor; waits for one if the caller wants to. */
    @GET
    @RunOnVirtualThread
    public ObjectNode changes(@Context UriInfo uri) throws InterruptedException {
        ChangesQuery query = ChangeAnswers.accepted(ChangesReader.read(CallParameters.ofUrl(uri)));
        ChangeCursor from = ChangeAnswers.at(pages.place(query.cursor()));
        ChangePages.Outcome.Read read =
                ChangeAnswers.kept(pages.read(from, query.pageSize(), query.patience()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var changes = answer.putArray("changes");
        for (Change change : read.page().changes()) {
            changes.addObject()
                    .put("event", change.event().word())
                    .put("cursor", new ChangeCursor(read.log(), change.offset() + 1).encode())
                    .putRawValue("article", new RawValue(new String(change.article(), UTF_8)));
        }
        return answer.put("next_cursor", new ChangeCursor(read.log(), read.page().next()).encode());
    }
}
