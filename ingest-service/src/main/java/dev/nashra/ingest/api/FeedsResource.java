package dev.nashra.ingest.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.edge.access.ApiKey;
import dev.nashra.edge.access.Caller;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.HubKeeper;
import dev.nashra.ingest.subscribe.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Feeds that are polled. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Scoped(Scope.INGEST)
public class FeedsResource {
    private final Feeds feeds;
    private final Intake intake;
    private final HubKeeper hubs;
    private final InstantSource clock;
    private final Caller caller;
    private final ObjectMapper mapper;
    private final BodyLimits limits;

    FeedsResource(
            Feeds feeds,
            Intake intake,
            HubKeeper hubs,
            InstantSource clock,
            Caller caller,
            ObjectMapper mapper,
            IngestConfig config) {
        this.feeds = feeds;
        this.intake = intake;
        this.hubs = hubs;
        this.clock = clock;
        this.caller = caller;
        this.mapper = mapper;
        this.limits = Limits.feed(config.receive());
    }

    /** Everything in one answer: feeds are counted in thousands. */
    public record FeedList(int total, List<FeedView> feeds) {}

    /** Gives every feed that the key may see. */
    @GET
    public FeedList list() {
        List<FeedView> views = feeds.all(key()).stream().map(FeedView::of).toList();
        return new FeedList(views.size(), views);
    }

    /** Wants a feed: 201, or 200 if it was wanted already. */
    @POST
    public Response create(
            InputStream body, @Context HttpHeaders head, @Context RoutingContext route)
            throws InterruptedException {
        FeedBody said = read(body, head, route, Set.of("url"));
        Feeds.Wanted wanted =
                feeds.want(
                        Objects.requireNonNull(said.url()),
                        said.source(),
                        said.title(),
                        Boolean.TRUE.equals(said.paused()),
                        key());
        FeedView view = FeedView.of(wanted.subscription());
        return Response.status(wanted.made() ? 201 : 200)
                .header(HttpHeaders.LOCATION, "/api/v1/feeds/" + view.id())
                .entity(view)
                .build();
    }

    /** Gives one feed. */
    @GET
    @Path("/{id}")
    public FeedView get(@PathParam("id") String id) {
        return FeedView.of(feeds.get(id, key()));
    }

    /** Changes what is said: {@code url}, {@code title}, {@code paused}. */
    @PATCH
    @Path("/{id}")
    public FeedView change(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders head,
            @Context RoutingContext route)
            throws InterruptedException {
        Feed feed = feeds.get(id, key()).feed();
        FeedBody said = read(body, head, route, Set.of());
        if (said.source() != null && !said.source().equals(feed.source())) {
            throw IngestProblems.fixedSource();
        }
        boolean paused = Objects.requireNonNullElse(said.paused(), feed.paused());
        if (paused && !feed.paused()) {
            hubs.letGo(id);
        }
        Feed changed =
                new Feed(
                        id,
                        feed.source(),
                        Objects.requireNonNullElse(said.url(), feed.url()),
                        said.title() == null ? feed.title() : said.title(),
                        paused,
                        feed.created(),
                        paused == feed.paused() ? feed.refresh() : clock.instant());
        return FeedView.of(feeds.put(changed));
    }

    /** Stops polling a feed and forgets it. What it brought stays. */
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) throws InterruptedException {
        Subscription subscription = feeds.get(id, key());
        hubs.letGo(id);
        feeds.remove(subscription);
    }

    /** Has a feed read at once, by whichever instance polls it. */
    @POST
    @Path("/{id}/refresh")
    public Response refresh(@PathParam("id") String id) {
        Feed feed = feeds.get(id, key()).feed();
        return Response.accepted(FeedView.of(feeds.put(feed.refreshed(clock.instant())))).build();
    }

    private FeedBody read(
            InputStream body, HttpHeaders head, RoutingContext route, Set<String> required)
            throws InterruptedException {
        return intake.take(
                new Intake.Call(head, body, route),
                limits,
                limits.plain(),
                bytes -> {
                    CallHead.requireType(
                            head, MediaType.APPLICATION_JSON::equals, "application/json");
                    return FeedBody.read(bytes.readAllBytes(), required, mapper);
                });
    }

    private ApiKey key() {
        return caller.key();
    }
}
