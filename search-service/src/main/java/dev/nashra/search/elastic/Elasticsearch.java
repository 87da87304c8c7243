package dev.nashra.search.elastic;

import co.elastic.clients.transport.rest5_client.low_level.HttpAsyncResponseConsumerFactory.BasicAsyncResponseConsumerFactory;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/**
 * A synchronous client without opinions: every answer is a {@link Reply}, whatever its status, and
 * only a request that got none is an {@link IOException}. Retrying is the caller's affair. Safe for
 * use by many threads.
 */
public final class Elasticsearch implements AutoCloseable {
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final URI url;
    private final Limits limits;
    private final NodeAccess access;
    private final RequestOptions options;
    private volatile Rest5Client client;

    /**
     * How long to wait and how much to ask at once.
     *
     * @param connect how long a connection may take
     * @param answer how long the node may be silent while an answer is awaited
     * @param connections most requests under way; more wait for their turn
     * @param answerBytes most of an answer that is held; a larger one is an {@link IOException}.
     *     Bounds what one request costs of the heap
     */
    public record Limits(Duration connect, Duration answer, int connections, int answerBytes) {}

    /** Makes a client for a node that asks nobody; nothing is sent yet. */
    public Elasticsearch(URI url, Limits limits) {
        this(url, limits, NodeAccess.OPEN);
    }

    /**
     * Makes a client; nothing is sent yet.
     *
     * @param url {@code http://host:port} or {@code https://host:port}
     * @throws IllegalArgumentException if the authorities' file cannot be used
     */
    public Elasticsearch(URI url, Limits limits, NodeAccess access) {
        this.url = url;
        this.limits = limits;
        this.access = access;
        this.options = options(limits.answerBytes(), access);
        this.client = open();
    }

    /** Sends a request without a body. */
    public Reply call(String method, String path, Map<String, String> parameters)
            throws IOException {
        return send(request(method, path, parameters));
    }

    /** Sends a JSON body. */
    public Reply json(String method, String path, Map<String, String> parameters, byte[] body)
            throws IOException {
        Request request = request(method, path, parameters);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return send(request);
    }

    /**
     * Sends a request without a body, and gives it up when it takes too long.
     *
     * @param patience until all of the answer is here
     * @throws NoAnswerYetException if it took longer
     */
    public Reply call(String method, String path, Map<String, String> parameters, Duration patience)
            throws IOException {
        return send(request(method, path, parameters), patience);
    }

    /**
     * Sends a JSON body, and gives the request up when it takes too long; the node then stops
     * working on it.
     *
     * @param patience until all of the answer is here
     * @throws NoAnswerYetException if it took longer
     */
    public Reply json(
            String method,
            String path,
            Map<String, String> parameters,
            byte[] body,
            Duration patience)
            throws IOException {
        Request request = request(method, path, parameters);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return send(request, patience);
    }

    /** Posts lines of JSON. */
    public Reply lines(String path, Map<String, String> parameters, byte[] body)
            throws IOException {
        Request request = request("POST", path, parameters);
        request.setEntity(new ByteArrayEntity(body, NDJSON));
        return send(request);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Request request(String method, String path, Map<String, String> parameters) {
        Request request = new Request(method, path);
        request.addParameters(parameters);
        request.setOptions(options);
        return request;
    }

    private Reply send(Request request) throws IOException {
        try {
            return read(client.performRequest(request));
        } catch (ResponseException e) {
            return read(e.getResponse());
        } catch (IOException e) {
            throw told(e);
        } catch (RuntimeException e) {
            reopenIfDead();
            throw new IOException("the client failed: " + e, e);
        }
    }

    private Reply send(Request request, Duration patience) throws IOException {
        PendingReply pending = new PendingReply();
        try {
            pending.cancelledBy(client.performRequestAsync(request, pending));
            return read(pending.await(patience));
        } catch (IOException e) {
            throw told(e);
        } catch (RuntimeException e) {
            reopenIfDead();
            throw new IOException("the client failed: " + e, e);
        }
    }

    /** The client wraps what its I/O threads throw. */
    private static IOException told(IOException e) {
        boolean tooLong =
                e instanceof ContentTooLongException
                        || e.getCause() instanceof ContentTooLongException;
        return tooLong ? new AnswerTooLongException(e) : e;
    }

    private static Reply read(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        return new Reply(response.getStatusCode(), body == null ? new byte[0] : body);
    }

    /** An error in one of its I/O threads ends the client's reactor, and it never comes back. */
    private synchronized void reopenIfDead() throws IOException {
        if (!client.isRunning()) {
            Rest5Client dead = client;
            client = open();
            dead.close();
        }
    }

    private Rest5Client open() {
        Rest5ClientBuilder builder = Rest5Client.builder(HttpHost.create(url));
        access.tls().ifPresent(builder::setSSLContext);
        return builder.setHttpClientConfigCallback(http -> http.disableAutomaticRetries())
                .setConnectionManagerCallback(
                        pool ->
                                pool.setMaxConnTotal(limits.connections())
                                        .setMaxConnPerRoute(limits.connections()))
                .setConnectionConfigCallback(
                        connection ->
                                connection
                                        .setConnectTimeout(Timeout.of(limits.connect()))
                                        .setSocketTimeout(Timeout.of(limits.answer())))
                .setRequestConfigCallback(
                        request ->
                                request.setResponseTimeout(Timeout.of(limits.answer()))
                                        .setConnectionRequestTimeout(Timeout.of(limits.answer())))
                .build();
    }

    private static RequestOptions options(int answerBytes, NodeAccess access) {
        RequestOptions.Builder builder = RequestOptions.DEFAULT.toBuilder();
        builder.setHttpAsyncResponseConsumerFactory(
                new BasicAsyncResponseConsumerFactory(answerBytes));
        access.authorization().ifPresent(value -> builder.addHeader("Authorization", value));
        return builder.build();
    }
}
