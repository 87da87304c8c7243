package dev.nashra.edge.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Puts protective headers on every answer, pages and errors included, unless it has its own. News
 * text comes from strangers: an answer must never be taken for a page or a script, nor framed.
 */
@Singleton
final class AnswerHeaders {
    private static final int BEFORE_ALL = 1000;
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::protect, BEFORE_ALL);
    }

    private static void protect(RoutingContext call) {
        boolean data = call.normalizedPath().startsWith("/api/");
        call.addHeadersEndHandler(
                ignored -> {
                    MultiMap headers = call.response().headers();
                    putIfAbsent(headers, "X-Content-Type-Options", "nosniff");
                    putIfAbsent(headers, "Referrer-Policy", "no-referrer");
                    putIfAbsent(headers, "X-Frame-Options", "DENY");
                    putIfAbsent(
                            headers, "Content-Security-Policy", data ? DATA_POLICY : PAGE_POLICY);
                    if (data) {
                        putIfAbsent(headers, "Cache-Control", "no-store");
                    }
                });
        call.next();
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.add(name, value);
        }
    }
}
