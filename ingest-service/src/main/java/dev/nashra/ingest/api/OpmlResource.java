package dev.nashra.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.document.DocumentText;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.subscribe.Opml;
import dev.nashra.ingest.subscribe.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feeds in the form in which readers exchange them. */
@Path("/api/v1/feeds/_opml")
@RunOnVirtualThread
@Scoped(Scope.INGEST)
public class OpmlResource {
    private final Feeds feeds;
    private final Intake intake;
    private final Caller caller;
    private final BodyLimits limits;

    OpmlResource(Feeds feeds, Intake intake, Caller caller, IngestConfig config) {
        this.feeds = feeds;
        this.intake = intake;
        this.caller = caller;
        this.limits = Limits.document(config.receive());
    }

    /**
     * The answer to a list of feeds.
     *
     * @param errors whether any feed was not taken
     * @param items one for each feed, in the list's order
     */
    public record Imported(boolean errors, List<Item> items) {}

    /**
     * What came of one feed.
     *
     * @param url as the list has it
     * @param status as if it had been wanted alone: 201, or 200 if it was wanted already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String url,
            @Nullable String id,
            @Nullable String source,
            int status,
            @Nullable Problem problem) {}

    /** Gives every feed that the key may see. */
    @GET
    @Produces("text/x-opml")
    public String export() {
        return Opml.write(feeds.all(caller.key()).stream().map(Subscription::feed).toList());
    }

    /**
     * Wants every feed of a list; one bad feed spoils only itself.
     *
     * @param source of all feeds; else each has that of its category, else one named like its host
     */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Imported take(
            @QueryParam("source") @Nullable String source,
            InputStream body,
            @Context HttpHeaders head,
            @Context RoutingContext route)
            throws InterruptedException {
        return intake.take(
                new Intake.Call(head, body, route),
                limits,
                CallHead.held(head, limits),
                bytes -> {
                    requireSource(source);
                    String type = head.getHeaderString(HttpHeaders.CONTENT_TYPE);
                    String xml = DocumentText.decode(bytes.readAllBytes(), type);
                    return take(list(xml), source);
                });
    }

    private Imported take(List<Opml.Outline> outlines, @Nullable String source) {
        List<Item> items = new ArrayList<>(outlines.size());
        for (Opml.Outline outline : outlines) {
            items.add(take(outline, source));
        }
        return new Imported(items.stream().anyMatch(item -> item.problem() != null), items);
    }

    private Item take(Opml.Outline outline, @Nullable String said) {
        String complaint = FeedBody.complaint(outline.url());
        if (complaint != null) {
            Problem problem = Problem.of(400, "invalid_feed", "xmlUrl " + complaint);
            return new Item(outline.url(), null, null, problem.status(), problem);
        }
        String source = source(outline, said);
        try {
            Feeds.Wanted wanted =
                    feeds.want(outline.url(), source, outline.title(), false, caller.key());
            String id = wanted.subscription().feed().id();
            return new Item(outline.url(), id, source, wanted.made() ? 201 : 200, null);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.status() >= 500) {
                throw e;
            }
            return new Item(outline.url(), null, source, problem.status(), problem);
        }
    }

    /** A key that is bound to one source means that one. */
    private @Nullable String source(Opml.Outline outline, @Nullable String said) {
        if (said != null) {
            return said;
        }
        Optional<String> category =
                outline.categories().stream()
                        .filter(name -> FeedBody.SOURCE.matcher(name).matches())
                        .findFirst();
        if (category.isPresent()) {
            return category.get();
        }
        return caller.key().sources().size() == 1
                ? null
                : Opml.sourceOf(Objects.requireNonNull(URI.create(outline.url()).getHost()));
    }

    private static List<Opml.Outline> list(String xml) {
        List<Opml.Outline> outlines =
                Opml.read(xml)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of(
                                                        400,
                                                        "malformed_document",
                                                        "The body is not OPML.")));
        if (outlines.isEmpty()) {
            throw new ProblemException(
                    Problem.of(400, "no_entries", "No outline of the list has an xmlUrl."));
        }
        return outlines;
    }

    private static void requireSource(@Nullable String source) {
        if (source != null && !FeedBody.SOURCE.matcher(source).matches()) {
            String detail = "source must match " + FeedBody.SOURCE + ".";
            throw new ProblemException(
                    Problem.of(400, "invalid_source", detail)
                            .at(Fault.parameter("source", detail)));
        }
    }
}
