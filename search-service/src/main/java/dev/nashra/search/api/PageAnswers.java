package dev.nashra.search.api;

import dev.nashra.contract.WireFormat;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.output.FormatChoice;
import dev.nashra.search.output.Links;
import dev.nashra.search.output.Listing;
import dev.nashra.search.output.MediaTypes;
import dev.nashra.search.output.Outputs;
import dev.nashra.search.output.PageTag;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.query.Cursor;
import dev.nashra.search.query.Format;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Answers searches in the format that is wanted, or says that the caller has the page already. */
@Singleton
final class PageAnswers {
    private final ArticlePager pager;
    private final Outputs outputs;
    private final InstantSource clock;
    private final Duration cursorKeepAlive;

    PageAnswers(ArticlePager pager, SearchConfig config, InstantSource clock) {
        this.pager = pager;
        this.clock = clock;
        this.outputs = new Outputs(WireFormat.mapper());
        this.cursorKeepAlive = config.query().cursorKeepAlive();
    }

    /**
     * A page that may be kept, but is asked after each time; 304 if it is still the same. A part of
     * one has nothing to be kept by.
     */
    Response toGet(Map<String, List<String>> parameters, UriInfo uri, HttpHeaders headers) {
        Page page = page(parameters, uri, headers);
        if (page.listing().page().isPart()) {
            return page.linked(page.whole(outputs)).build();
        }
        PageTag tag = tag(page);
        String matched = tag.matched(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder answer =
                matched == null ? page.whole(outputs) : Response.notModified();
        return page.linked(answer)
                .header(HttpHeaders.ETAG, matched == null ? tag.fresh() : matched)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    /** A page without anything to keep it by. */
    Response toPost(Map<String, List<String>> parameters, UriInfo uri, HttpHeaders headers) {
        Page page = page(parameters, uri, headers);
        return page.linked(page.whole(outputs)).build();
    }

    private Page page(Map<String, List<String>> parameters, UriInfo uri, HttpHeaders headers) {
        ReadQuery.Accepted read = Refusals.whole(QueryReader.search(parameters));
        Format format = read.as().format();
        if (format == null) {
            format = FormatChoice.of(headers.getHeaderString(HttpHeaders.ACCEPT));
        }
        if (format == null) {
            throw notAcceptable();
        }
        boolean partial = read.as().partial();
        if (partial && format != Format.JSON) {
            throw unmarked();
        }
        // Only JSON has a place to say that something else was looked for.
        ArticlePage page =
                Refusals.served(
                        format == Format.JSON
                                ? pager.pageInAnySpelling(read.query(), pager.begin(partial))
                                : pager.page(read.query()));
        String site = uri.getBaseUri().toString().replaceAll("/+$", "");
        Links links = new Links(site, uri.getPath(), parameters, format, page.nextCursor());
        Listing listing =
                new Listing(
                        page,
                        Cursor.hash(read.query()),
                        ListingTitle.of(parameters),
                        links,
                        read.query().withBody(),
                        read.as().bom(),
                        clock.instant());
        return new Page(format, listing);
    }

    /** Half of a cursor's life is left to whoever still goes on by the page that was kept. */
    private PageTag tag(Page page) {
        try {
            return PageTag.of(page.format(), page.listing(), cursorKeepAlive.dividedBy(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException notAcceptable() {
        String detail =
                "Nothing that Accept names can be written; there are "
                        + MediaTypes.all()
                        + ", and the parameter format.";
        return new ProblemException(
                Problem.of(406, "not_acceptable", detail)
                        .at(Fault.header(HttpHeaders.ACCEPT, detail)));
    }

    private static ProblemException unmarked() {
        String detail = "partial may be true in JSON only, which can say that there was no more.";
        return new ProblemException(
                Problem.of(400, "invalid_parameter", detail)
                        .at(Fault.parameter("partial", detail)));
    }

    private record Page(Format format, Listing listing) {
        Response.ResponseBuilder whole(Outputs outputs) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
            try {
                outputs.write(format, listing, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Response.ok(bytes.toByteArray())
                    .header(HttpHeaders.CONTENT_TYPE, MediaTypes.of(format));
        }

        Response.ResponseBuilder linked(Response.ResponseBuilder answer) {
            String links = listing.links().header();
            return links.isEmpty() ? answer : answer.header(HttpHeaders.LINK, links);
        }
    }
}
