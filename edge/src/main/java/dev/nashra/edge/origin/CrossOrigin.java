package dev.nashra.edge.origin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets pages of named origins call the API. Other calls are answered as ever: it is the browser
 * that keeps their answers from a page. Cookies and passwords that a browser knows are never let
 * along, since keys are sent by the page itself.
 */
@Singleton
final class CrossOrigin {
    /** Before keys are asked for, which a preflight does not have, and behind common headers. */
    private static final int BEFORE_ACCESS = 950;

    private static final String ORIGIN = "Origin";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Authorization, Content-Type, Content-Encoding, Accept, If-None-Match, If-Match,"
                    + " Last-Event-ID, Idempotency-Key";
    private static final String SEEN =
            "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate";
    private static final String KEPT_SECONDS = "600";

    private final Origins origins;

    CrossOrigin(CorsConfig config) {
        origins = Origins.of(config.origins().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::handle, BEFORE_ACCESS);
        }
    }

    private void handle(RoutingContext call) {
        if (!call.normalizedPath().startsWith("/api/")) {
            call.next();
            return;
        }
        boolean allowed = origins.allow(call.request().getHeader(ORIGIN));
        if (allowed && isPreflight(call)) {
            HttpServerResponse response = call.response();
            response.headers()
                    .add("Access-Control-Allow-Methods", METHODS)
                    .add("Access-Control-Allow-Headers", SENT)
                    .add("Access-Control-Max-Age", KEPT_SECONDS);
            mark(call, true);
            var unused = response.setStatusCode(204).end();
            return;
        }
        call.addHeadersEndHandler(ignored -> mark(call, allowed));
        call.next();
    }

    private static void mark(RoutingContext call, boolean allowed) {
        MultiMap headers = call.response().headers();
        headers.add("Vary", ORIGIN);
        if (allowed) {
            headers.set("Access-Control-Allow-Origin", call.request().getHeader(ORIGIN))
                    .set("Access-Control-Expose-Headers", SEEN);
        }
    }

    private static boolean isPreflight(RoutingContext call) {
        return call.request().method().equals(HttpMethod.OPTIONS)
                && call.request().headers().contains("Access-Control-Request-Method");
    }
}
