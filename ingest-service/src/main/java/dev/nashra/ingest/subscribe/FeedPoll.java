package dev.nashra.ingest.subscribe;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.discover.WebSubLinks;
import dev.nashra.ingest.document.Document;
import dev.nashra.ingest.document.DocumentReader;
import dev.nashra.ingest.document.Format;
import dev.nashra.ingest.document.Terms;
import dev.nashra.ingest.fetch.FetchOutcome;
import dev.nashra.ingest.fetch.FetchRequest;
import dev.nashra.ingest.parse.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a feed once, and hands on what is news in it. */
public final class FeedPoll {
    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9,"
                    + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

    private final Function<FetchRequest, FetchOutcome> fetcher;
    private final FeedTerms terms;
    private final ArticleSink sink;
    private final ObjectMapper mapper;

    /** A document takes up to twenty times its length on the heap, so they are read in turn. */
    private final ReentrantLock reading = new ReentrantLock();

    /** On what terms the document of a source is read that was found at a URL. */
    public interface FeedTerms {
        /** Gives the terms. */
        Terms of(String source, @Nullable String url);
    }

    /**
     * What came of it.
     *
     * @param links to the feed's hubs; empty if it was not read
     */
    record Look(PollResult result, Optional<WebSubLinks> links) {
        static Look failed(SystemStatus status, String detail, @Nullable Duration retryAfter) {
            return new Look(new PollResult.Failed(status, detail, retryAfter), Optional.empty());
        }
    }

    /** Takes the ways to the feed and to Kafka. */
    public FeedPoll(
            Function<FetchRequest, FetchOutcome> fetcher,
            FeedTerms terms,
            ArticleSink sink,
            ObjectMapper mapper) {
        this.fetcher = fetcher;
        this.terms = terms;
        this.sink = sink;
        this.mapper = mapper;
    }

    Look poll(Subscription subscription) throws InterruptedException {
        FeedStatus.Place place = subscription.status().place();
        URI url;
        try {
            url = new URI(place.url());
        } catch (URISyntaxException e) {
            return Look.failed(SystemStatus.REFUSED, "The URL is not one.", null);
        }
        FetchRequest request = FetchRequest.get(url).accepting(ACCEPT).unless(place.validators());
        return switch (fetcher.apply(request)) {
            case FetchOutcome.Fetched fetched -> read(subscription, fetched);
            case FetchOutcome.NotModified same ->
                    new Look(new PollResult.Unchanged(same.maxAge()), Optional.empty());
            case FetchOutcome.Answered answered -> answered(answered);
            case FetchOutcome.Refused refused -> refused(refused);
            case FetchOutcome.Failed failed ->
                    Look.failed(SystemStatus.UNREACHABLE, failed.detail(), null);
        };
    }

    /** Gives the articles of a document, or why it has none. */
    Articles articles(Feed feed, byte[] bytes, @Nullable String type, String url) {
        reading.lock();
        try {
            return switch (DocumentReader.read(bytes, type, terms.of(feed.source(), url))) {
                case Document.Unusable(Document.Reason reason, String detail, var faults) ->
                        new Articles(
                                List.of(), reason == Document.Reason.NO_ENTRIES ? null : detail);
                case Document.Parts parts when parts.format() == Format.HTML ->
                        new Articles(
                                List.of(),
                                "It is a web page and no feed; discover tells which feeds it has.");
                case Document.Parts parts -> new Articles(accepted(parts), null);
            };
        } finally {
            reading.unlock();
        }
    }

    /**
     * What a document has.
     *
     * @param why there is nothing to be had from it; null if it is a feed, be it an empty one
     */
    record Articles(List<RawArticle> all, @Nullable String why) {}

    FeedArticles windowed(List<RawArticle> articles) {
        return new FeedArticles(articles, mapper);
    }

    boolean send(List<RawArticle> news) throws InterruptedException {
        return news.isEmpty() || sink.send(news);
    }

    private Look read(Subscription subscription, FetchOutcome.Fetched fetched)
            throws InterruptedException {
        byte[] bytes = fetched.representation().bytes();
        String type = fetched.representation().contentType();
        URI where = fetched.route().finalUrl();
        Articles articles = articles(subscription.feed(), bytes, type, where.toString());
        if (articles.why() != null) {
            return Look.failed(SystemStatus.UNREADABLE, articles.why(), null);
        }
        FeedArticles found = windowed(articles.all());
        Window window = found.window();
        if (!send(found.news(subscription.status().window().to(window)))) {
            return new Look(new PollResult.NotTaken(), Optional.empty());
        }
        String asked = subscription.status().place().url();
        String permanent = fetched.route().permanentUrl().toString();
        var result =
                new PollResult.Read(
                        window,
                        found.times(),
                        fetched.representation().validators(),
                        fetched.maxAge(),
                        permanent.equals(asked) ? null : permanent);
        return new Look(result, Optional.of(WebSubLinks.of(fetched.links(), bytes, type, where)));
    }

    private static List<RawArticle> accepted(Document.Parts parts) {
        return parts.entries().stream()
                .map(Document.Entry::verdict)
                .map(verdict -> verdict instanceof Verdict.Accepted a ? a.article() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Look answered(FetchOutcome.Answered answered) {
        int status = answered.status();
        boolean limited = status == 429 || (status == 503 && answered.retryAfter() != null);
        SystemStatus how =
                status == 410
                        ? SystemStatus.GONE
                        : limited ? SystemStatus.RATE_LIMITED : SystemStatus.UNREACHABLE;
        return Look.failed(how, "The feed answered " + status + ".", answered.retryAfter());
    }

    private static Look refused(FetchOutcome.Refused refused) {
        SystemStatus how =
                switch (refused.reason()) {
                    case BAD_URL, FORBIDDEN_SCHEME, FORBIDDEN_ADDRESS -> SystemStatus.REFUSED;
                    case BAD_REDIRECT, REDIRECT_LOOP, TOO_MANY_REDIRECTS ->
                            SystemStatus.UNREACHABLE;
                    case TOO_LARGE,
                            HEADERS_TOO_LARGE,
                            RATIO,
                            UNSUPPORTED_ENCODING,
                            MALFORMED_ENCODING ->
                            SystemStatus.UNREADABLE;
                };
        return Look.failed(how, refused.detail(), null);
    }
}
