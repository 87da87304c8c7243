package dev.nashra.search.dashboard;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hands out the dashboard's files. They are open: without a key the page shows nothing. */
@Singleton
final class DashboardRoutes {
    private final DashboardFiles files = DashboardFiles.read();

    void register(@Observes Router router) {
        files.assets()
                .forEach(
                        (path, asset) ->
                                router.route(path)
                                        .order(-1)
                                        .method(HttpMethod.GET)
                                        .method(HttpMethod.HEAD)
                                        .handler(call -> answer(call, asset)));
    }

    private void answer(RoutingContext call, Asset asset) {
        boolean packed = takesGzip(call.request().getHeader("Accept-Encoding"));
        String tag = packed ? asset.packedTag() : asset.tag();
        MultiMap headers = call.response().headers();
        headers.set("ETag", tag)
                .set("Cache-Control", asset.caching())
                .set("Vary", "Accept-Encoding")
                .set("Content-Security-Policy", files.policy());
        if (isKnown(call.request().getHeader("If-None-Match"), tag)) {
            var unused = call.response().setStatusCode(304).end();
            return;
        }
        headers.set("Content-Type", asset.type());
        if (packed) {
            headers.set("Content-Encoding", "gzip");
        }
        Buffer body = packed ? asset.packed() : asset.plain();
        headers.set("Content-Length", Integer.toString(body.length()));
        var unused =
                call.request().method().equals(HttpMethod.HEAD)
                        ? call.response().end()
                        : call.response().end(body);
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(
                                coding -> coding.matches("gzip(\\s*;\\s*q=(1.*|0\\.0*[1-9].*))?"));
    }

    private static boolean isKnown(@Nullable String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
