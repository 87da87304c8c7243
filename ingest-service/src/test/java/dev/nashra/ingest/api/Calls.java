package dev.nashra.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calls without a server: what is not asked of them here is not there. */
final class Calls {
    private Calls() {}

    /** Gives a call with header names in lower case. */
    static Intake.Call of(String path, String body, Map<String, String> headers) {
        HttpServerRequest request =
                fake(HttpServerRequest.class, (_, method, _) -> only(method.getName(), path));
        HttpServerResponse response = fake(HttpServerResponse.class, (_, _, _) -> null);
        RoutingContext route =
                fake(
                        RoutingContext.class,
                        (_, method, _) ->
                                switch (method.getName()) {
                                    case "request" -> request;
                                    case "response" -> response;
                                    default -> 0;
                                });
        return new Intake.Call(
                head(headers), new ByteArrayInputStream(body.getBytes(UTF_8)), route);
    }

    static HttpHeaders head(Map<String, String> headers) {
        return fake(
                HttpHeaders.class,
                (_, method, arguments) -> {
                    String value = headers.get(arguments[0].toString().toLowerCase(Locale.ROOT));
                    return method.getName().equals("getHeaderString")
                            ? value
                            : value == null ? null : List.of(value);
                });
    }

    private static String only(String method, String path) {
        if (method.equals("path")) {
            return path;
        }
        throw new UnsupportedOperationException(method);
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        Calls.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
