package dev.nashra.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface FetchOutcome {
    /**
     * A 2xx answer, whole.
     *
     * @param links of the {@code Link} headers
     * @param maxAge of {@code Cache-Control}; null if not said
     */
    record Fetched(
            int status,
            Representation representation,
            WebLinks links,
            @Nullable Duration maxAge,
            Route route)
            implements FetchOutcome {}

    /**
     * A 304 answer to a conditional request.
     *
     * @param links of the {@code Link} headers
     * @param maxAge of {@code Cache-Control}; null if not said
     */
    record NotModified(WebLinks links, @Nullable Duration maxAge, Route route)
            implements FetchOutcome {}

    /**
     * Any other answer.
     *
     * @param status 3xx only where redirects are not followed
     * @param retryAfter of {@code Retry-After}, never negative; null if not said
     */
    record Answered(int status, @Nullable Duration retryAfter, Route route)
            implements FetchOutcome {}

    /**
     * Not asked, or not read to its end, by our own rules.
     *
     * @param detail one sentence for a person
     */
    record Refused(Refusal reason, String detail) implements FetchOutcome {}

    /**
     * No whole answer.
     *
     * @param detail one sentence for a person
     */
    record Failed(Failure reason, String detail) implements FetchOutcome {}

    /**
     * The way that a request took.
     *
     * @param finalUrl that answered
     * @param permanentUrl to ask the next time: where redirects for good (301, 308) led before the
     *     first that was not; the request's own where there were none
     */
    record Route(URI finalUrl, URI permanentUrl) {}

    /** Every way in which a request or its answer can be refused. */
    enum Refusal {
        /** No URL that can be asked: no host, a port that is none, user information in it. */
        BAD_URL,
        /** Neither http nor https. */
        FORBIDDEN_SCHEME,
        /** An address, or one of a name's addresses, that is not reachable for everybody. */
        FORBIDDEN_ADDRESS,
        /** A redirect to nowhere. */
        BAD_REDIRECT,
        /** A redirect to where the request has been. */
        REDIRECT_LOOP,
        /** More redirects than are followed. */
        TOO_MANY_REDIRECTS,
        /** A longer body than is read. */
        TOO_LARGE,
        /** Longer header fields, or more of them, than are read. */
        HEADERS_TOO_LARGE,
        /** A body that inflates further than text ever does. */
        RATIO,
        /** A content coding that is not read. */
        UNSUPPORTED_ENCODING,
        /** A body that is not in the content coding it is said to be in. */
        MALFORMED_ENCODING;

        /** The reason in snake case, as problems and metrics have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Every way in which a request can fail to be answered. */
    enum Failure {
        /** The name has no address. */
        UNKNOWN_HOST,
        /** Nobody takes connections there. */
        CONNECT,
        /** No TLS, or a certificate that does not vouch for the host. */
        TLS,
        /** No whole answer within the time. */
        TIMEOUT,
        /** The answer ended early, or is not HTTP. */
        BROKEN,
        /** The caller was interrupted. */
        INTERRUPTED;

        /** The reason in snake case, as problems and metrics have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
