package dev.nashra.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/** One question and its answer, on a connection of its own. */
final class Exchange {
    private final Resolver resolver;
    private final DirectClient clients;

    Exchange(Resolver resolver, DirectClient clients) {
        this.resolver = resolver;
        this.clients = clients;
    }

    /** Asks, and waits for the head of the answer. */
    Answer ask(WebUrl.Usable url, FetchRequest request, Deadline deadline)
            throws IOException, InterruptedException {
        List<InetAddress> checked = resolver.checked(url, deadline);
        HttpHost host = new HttpHost(url.uri().getScheme(), url.host(), url.port());
        CloseableHttpClient client = clients.to(checked, deadline);
        try {
            return new Answer(
                    client.executeOpen(host, message(host, url, request), null), client, deadline);
        } catch (IOException | RuntimeException e) {
            Answer.close(client);
            throw e;
        }
    }

    private static ClassicHttpRequest message(
            HttpHost host, WebUrl.Usable url, FetchRequest request) {
        Map<String, String> form = request.form();
        ClassicHttpRequest message =
                new BasicClassicHttpRequest(form == null ? "GET" : "POST", host, url.target());
        message.setHeader(HttpHeaders.ACCEPT, request.accept());
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        message.setHeader(HttpHeaders.CONNECTION, "close");
        set(message, HttpHeaders.IF_NONE_MATCH, request.validators().etag());
        set(message, HttpHeaders.IF_MODIFIED_SINCE, request.validators().lastModified());
        if (form != null) {
            List<BasicNameValuePair> fields =
                    form.entrySet().stream()
                            .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                            .toList();
            message.setEntity(new UrlEncodedFormEntity(fields, UTF_8));
        }
        return message;
    }

    private static void set(ClassicHttpRequest message, String name, @Nullable String value) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }
}
