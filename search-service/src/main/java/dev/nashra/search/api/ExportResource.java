package dev.nashra.search.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.page.ArticleExport;
import dev.nashra.search.query.QueryReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** All that matches, as lines of JSON. */
@Path("/api/v1/articles/_export")
@Scoped(Scope.SEARCH)
@Blocking
public final class ExportResource {
    private final ArticleExport export;
    private final ObjectWriter json;
    private final Semaphore places;

    ExportResource(ArticleExport export, ObjectMapper mapper, SearchConfig config) {
        this.export = export;
        this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.places = new Semaphore(config.query().exports());
    }

    /**
     * Streams every match. If it fails half-way the connection is cut, so that the end of the body
     * is missing and no client can take a part for the whole.
     */
    @GET
    @Produces("application/x-ndjson")
    public StreamingOutput export(@Context UriInfo uri) {
        return export(CallParameters.ofUrl(uri));
    }

    /** Streams every match of the same parameters in a body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/x-ndjson")
    public StreamingOutput exportByBody(@Nullable JsonNode body, @Context UriInfo uri) {
        return export(CallParameters.ofBody(body, uri));
    }

    private StreamingOutput export(Map<String, List<String>> parameters) {
        var query = Refusals.accepted(QueryReader.export(parameters));
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(
                            503, "too_many_exports", "Too many exports are under way; try again."));
        }
        try {
            ArticleExport.Run run = export.begin(query);
            return out -> stream(run, out);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void stream(ArticleExport.Run run, OutputStream out) throws IOException {
        try {
            run.to(
                    article -> {
                        json.writeValue(out, article);
                        out.write('\n');
                    });
        } finally {
            places.release();
        }
    }
}
