package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Answered;
import dev.nashra.ingest.fetch.FetchOutcome.Failed;
import dev.nashra.ingest.fetch.FetchOutcome.Failure;
import dev.nashra.ingest.fetch.FetchOutcome.Fetched;
import dev.nashra.ingest.fetch.FetchOutcome.NotModified;
import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.fetch.FetchOutcome.Refused;
import dev.nashra.ingest.fetch.FetchOutcome.Route;
import dev.nashra.ingest.receive.BodyRefused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;

/** What answers, and the lack of them, come to. */
final class Outcomes {
    private Outcomes() {}

    static FetchOutcome of(
            Answer answer,
            FetchRequest request,
            Route route,
            FetchSettings settings,
            InstantSource clock)
            throws IOException {
        int status = answer.status();
        WebLinks links = LinkHeader.read(answer.fields("Link"), route.finalUrl());
        Duration maxAge = Freshness.maxAge(answer.fields(HttpHeaders.CACHE_CONTROL));
        if (status == HttpStatus.SC_NOT_MODIFIED && !request.validators().isEmpty()) {
            return new NotModified(links, maxAge, route);
        }
        if (status < 200 || status > 299) {
            String retryAfter = answer.field(HttpHeaders.RETRY_AFTER);
            return new Answered(status, Freshness.retryAfter(retryAfter, clock.instant()), route);
        }
        Long maxBytes = request.maxBytes();
        byte[] body =
                answer.body(maxBytes == null ? settings.maxBytes() : maxBytes, settings.ratio());
        Representation representation =
                new Representation(
                        body,
                        answer.field(HttpHeaders.CONTENT_TYPE),
                        new Validators(
                                answer.field(HttpHeaders.ETAG),
                                answer.field(HttpHeaders.LAST_MODIFIED)));
        return new Fetched(status, representation, links, maxAge, route);
    }

    static FetchOutcome of(IOException e, Deadline deadline) {
        if (e instanceof RefusedException refused) {
            return refused.outcome();
        }
        if (deadline.passed()) {
            return failed(Failure.TIMEOUT, "The answer was not there in time.");
        }
        if (Thread.currentThread().isInterrupted()) {
            return failed(Failure.INTERRUPTED, "The service is about to stop.");
        }
        return switch (e) {
            case BodyRefused refused -> of(refused);
            case MessageConstraintException headers ->
                    new Refused(
                            Refusal.HEADERS_TOO_LARGE,
                            "The answer has longer headers, or more, than are read.");
            case UnknownHostException unknown ->
                    failed(Failure.UNKNOWN_HOST, "The host's name has no address.");
            case SSLException tls ->
                    failed(Failure.TLS, "The host has no valid certificate, or no TLS.");
            case SocketTimeoutException timeout ->
                    failed(Failure.TIMEOUT, "The host was not reached in time.");
            case ConnectException refused ->
                    failed(Failure.CONNECT, "The host takes no connections.");
            case NoRouteToHostException unreachable ->
                    failed(Failure.CONNECT, "There is no way to the host.");
            default -> failed(Failure.BROKEN, "The answer ended early, or is not HTTP.");
        };
    }

    private static FetchOutcome of(BodyRefused refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case RATIO_EXCEEDED -> new Refused(Refusal.RATIO, detail);
            case MALFORMED_GZIP -> new Refused(Refusal.MALFORMED_ENCODING, detail);
            case BODY_TOO_LARGE, INFLATED_TOO_LARGE, TOO_MANY_LINES ->
                    new Refused(Refusal.TOO_LARGE, detail);
            case BODY_TOO_SLOW -> failed(Failure.TIMEOUT, detail);
            case BODY_CUT_OFF, TRUNCATED_GZIP -> failed(Failure.BROKEN, detail);
        };
    }

    private static Failed failed(Failure reason, String detail) {
        return new Failed(reason, detail);
    }
}
