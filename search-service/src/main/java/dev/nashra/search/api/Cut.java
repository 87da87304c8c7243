package dev.nashra.search.api;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends the answer to a reader who does not take it. */
final class Cut {
    private Cut() {}

    /**
     * Ends an answer at once, whatever is left of it.
     *
     * <p>{@code HttpConnection.close} is no help: it waits until all that was written has left,
     * which is what this reader does not let happen; nor is {@code Channel.close}, which passes by
     * the same handler. So the channel is closed from below it. A connection of HTTP/2 carries
     * other calls as well: there only the stream is reset.
     */
    static void off(RoutingContext call) {
        if (call.request().version() == HttpVersion.HTTP_2) {
            call.response().reset();
        } else if (call.request().connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        }
    }
}
