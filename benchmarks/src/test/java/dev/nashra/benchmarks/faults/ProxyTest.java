package dev.nashra.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void answersOneRequestAfterTheOther() throws Exception {
        try (Proxy proxy = Proxy.start(this::echo);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(post(client, proxy.url(), "one").body()).isEqualTo("one");
            HttpResponse<String> second = post(client, proxy.url(), "two");

            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).isEqualTo("two");
            assertThat(asked).containsExactly("POST /_bulk", "POST /_bulk");
        }
    }

    @Test
    void breaksOffInTheMiddle() throws Exception {
        try (Proxy proxy = Proxy.start(r -> echo(r).ending(HttpReply.End.HALF));
                HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> post(client, proxy.url(), "something long"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void hangsUpAndResets() throws Exception {
        for (HttpReply.End end : List.of(HttpReply.End.CLOSED, HttpReply.End.RESET)) {
            try (Proxy proxy = Proxy.start(r -> echo(r).ending(end));
                    HttpClient client = HttpClient.newHttpClient()) {
                assertThatThrownBy(() -> post(client, proxy.url(), "any"))
                        .as("%s", end)
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void hangsUpIfNoAnswerCanBeHad() throws Exception {
        Proxy.Handler away =
                request -> {
                    throw new IOException("refused");
                };
        try (Proxy proxy = Proxy.start(away);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> post(client, proxy.url(), "any"))
                    .isInstanceOf(IOException.class);
        }
    }

    private HttpReply echo(HttpMessage request) {
        asked.add(request.method() + " " + request.path());
        return HttpReply.of(200, request.body());
    }

    private static HttpResponse<String> post(HttpClient client, URI url, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/_bulk?filter_path=items"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
