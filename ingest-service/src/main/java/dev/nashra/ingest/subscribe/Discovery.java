package dev.nashra.ingest.subscribe;

import dev.nashra.ingest.discover.FeedLink;
import dev.nashra.ingest.discover.FeedLinks;
import dev.nashra.ingest.document.Document;
import dev.nashra.ingest.document.DocumentReader;
import dev.nashra.ingest.document.Format;
import dev.nashra.ingest.fetch.FetchOutcome;
import dev.nashra.ingest.fetch.FetchRequest;
import dev.nashra.ingest.fetch.Representation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the feeds of a site, given any page of it. */
public final class Discovery {
    /** Where sites have feeds that say so nowhere. */
    private static final List<String> WELL_KNOWN =
            List.of("/feed", "/rss.xml", "/rss", "/atom.xml", "/feed.xml", "/index.xml");

    private static final String NOBODY = "discovery";

    private final Function<FetchRequest, FetchOutcome> fetcher;
    private final FeedPoll.FeedTerms terms;

    /** Takes the way out. */
    public Discovery(Function<FetchRequest, FetchOutcome> fetcher, FeedPoll.FeedTerms terms) {
        this.fetcher = fetcher;
        this.terms = terms;
    }

    /** What was found. */
    public sealed interface Found {
        /** The site was read; it may have no feeds. */
        record Feeds(List<Candidate> feeds) implements Found {}

        /**
         * The site could not be read.
         *
         * @param forbidden whether its address is one that is never asked
         */
        record Nothing(boolean forbidden, String detail) implements Found {}
    }

    /**
     * A feed, or what looks like one.
     *
     * @param title null if not said
     * @param type media type, or the format if it was read; null if not known
     * @param evidence {@code itself}, {@code declared}, {@code guessed} or {@code well_known}
     */
    public record Candidate(
            String url, @Nullable String title, @Nullable String type, String evidence) {}

    /** Reads a page, or a feed, and tells which feeds there are. */
    public Found at(URI url) {
        return switch (fetcher.apply(FetchRequest.get(url))) {
            case FetchOutcome.Fetched fetched -> new Found.Feeds(in(fetched));
            case FetchOutcome.Refused refused ->
                    new Found.Nothing(
                            refused.reason() == FetchOutcome.Refusal.FORBIDDEN_ADDRESS,
                            refused.detail());
            case FetchOutcome.Failed failed -> new Found.Nothing(false, failed.detail());
            case FetchOutcome.Answered answered ->
                    new Found.Nothing(false, "The site answered " + answered.status() + ".");
            case FetchOutcome.NotModified same ->
                    new Found.Nothing(false, "The site answered 304 to a first request.");
        };
    }

    private List<Candidate> in(FetchOutcome.Fetched fetched) {
        URI where = fetched.route().finalUrl();
        Optional<Format> itself = format(fetched.representation(), where);
        if (itself.isPresent()) {
            return List.of(candidate(where, itself.get(), "itself"));
        }
        Representation page = fetched.representation();
        List<Candidate> named = new ArrayList<>();
        for (FeedLink link : FeedLinks.of(page.bytes(), page.contentType(), where)) {
            named.add(
                    new Candidate(
                            link.url().toString(),
                            link.title(),
                            link.type(),
                            link.evidence().name().toLowerCase(Locale.ROOT)));
        }
        return named.isEmpty() ? wellKnown(where) : named;
    }

    private List<Candidate> wellKnown(URI site) {
        for (String path : WELL_KNOWN) {
            URI url = site.resolve(path);
            if (fetcher.apply(FetchRequest.get(url)) instanceof FetchOutcome.Fetched fetched) {
                URI where = fetched.route().finalUrl();
                Optional<Format> format = format(fetched.representation(), where);
                if (format.isPresent()) {
                    return List.of(candidate(where, format.get(), "well_known"));
                }
            }
        }
        return List.of();
    }

    private static Candidate candidate(URI url, Format format, String evidence) {
        return new Candidate(
                url.toString(), null, format.name().toLowerCase(Locale.ROOT), evidence);
    }

    /** Tells which feed it is; empty if it is none. */
    private Optional<Format> format(Representation found, URI where) {
        Document document =
                DocumentReader.read(
                        found.bytes(), found.contentType(), terms.of(NOBODY, where.toString()));
        return document instanceof Document.Parts parts && parts.format().isFeed()
                ? Optional.of(parts.format())
                : Optional.empty();
    }
}
