package dev.nashra.ingest.fetch;

import static dev.nashra.ingest.fetch.Fetching.fetch;
import static dev.nashra.ingest.fetch.Fetching.fetched;
import static dev.nashra.ingest.fetch.Fetching.fetcher;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.fetch.FetchOutcome.Refused;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that may be asked, and one on the same machine that may not. */
class ForbiddenAddressTest {
    private Site site;
    private Site secret;

    @BeforeEach
    void open() throws IOException {
        site = Site.at("127.0.0.2");
        secret = Site.at("127.0.0.1").on("/", "200 OK", "secret").on("/feed", "200 OK", "secret");
    }

    @AfterEach
    void close() throws IOException {
        assertThat(secret.requests()).isEmpty();
        site.close();
        secret.close();
    }

    private static FetchOutcome ask(URI url, Names names) {
        try (Fetcher fetcher = fetcher(names)) {
            return fetcher.fetch(FetchRequest.get(url));
        }
    }

    @Test
    void addressIsRefusedAsItIsWritten() {
        assertThat(fetch(secret.url("/")))
                .isEqualTo(
                        new Refused(
                                Refusal.FORBIDDEN_ADDRESS,
                                "127.0.0.1 is at an address of this machine (127.0.0.0/8), which"
                                        + " is not fetched from."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0x7f.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/",
                "http://127.0.0.1.:%d/",
                "http://127.0.0.01:%d/",
                "http://１２７.０.０.１:%d/",
                "http://127。0。0。1:%d/",
                "http://%%31%%32%%37.0.0.1:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://[::1]:%d/",
                "http://[::]:%d/",
                "http://[fe80::1%%25eth0]:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://169.254.169.254:%d/",
                "http://[fd00:ec2::254]:%d/",
                "http://127.0.0.2@127.0.0.1:%d/",
                "http://127.0.0.1\\@127.0.0.2:%d/",
                "//127.0.0.1:%d/"
            })
    void oddFormsOfAnAddressDoNotSlipBy(String pattern) {
        String url = pattern.formatted(secret.port());
        site.moved("/a", 302, new String(url.getBytes(UTF_8), ISO_8859_1));

        assertThat(fetch(site.url("/a"))).isInstanceOf(Refused.class);
    }

    @Test
    void nameOfAForbiddenAddressIsRefused() {
        Names names = new Names().name("intranet.example", "127.0.0.1");

        assertThat(ask(secret.named("intranet.example", "/"), names))
                .extracting("reason")
                .isEqualTo(Refusal.FORBIDDEN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost."})
    void thisMachinesOwnNameIsRefused(String name) {
        try (Fetcher fetcher = fetcher(DnsLookup.system())) {
            assertThat(fetcher.fetch(FetchRequest.get(secret.named(name, "/"))))
                    .extracting("reason")
                    .isEqualTo(Refusal.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void oneForbiddenAddressAmongOthersIsEnough() {
        Names names = new Names().name("mixed.example", "127.0.0.2", "127.0.0.1");

        assertThat(ask(site.named("mixed.example", "/"), names))
                .extracting("reason")
                .isEqualTo(Refusal.FORBIDDEN_ADDRESS);
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void redirectToAForbiddenAddressIsRefused() {
        site.moved("/a", 301, secret.url("/").toString());

        assertThat(fetch(site.url("/a"))).extracting("reason").isEqualTo(Refusal.FORBIDDEN_ADDRESS);
    }

    @Test
    void nameIsAskedOnceAndItsCheckedAddressConnectedTo() {
        Names names =
                new Names().name("rebind.example", "127.0.0.2").name("rebind.example", "127.0.0.1");
        site.on("/feed", "200 OK", "news");

        FetchOutcome outcome = ask(site.named("rebind.example", "/feed"), names);

        assertThat(fetched(outcome).representation().bytes()).asString().isEqualTo("news");
        assertThat(names.asked()).containsExactly("rebind.example");
    }

    @Test
    void nextHopAsksAndChecksAnew() {
        Names names =
                new Names().name("rebind.example", "127.0.0.2").name("rebind.example", "127.0.0.1");
        site.moved("/a", 302, secret.named("rebind.example", "/feed").toString());

        FetchOutcome outcome = ask(site.named("rebind.example", "/a"), names);

        assertThat(outcome).extracting("reason").isEqualTo(Refusal.FORBIDDEN_ADDRESS);
        assertThat(names.asked()).containsExactly("rebind.example", "rebind.example");
    }

    /** Neither for HTTP nor, below it, for sockets. */
    @Test
    void systemProxiesAreNotAsked() {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        asked.add(uri);
                        return List.of(Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress proxy, IOException e) {
                        asked.add(uri);
                    }
                });
        try {
            site.on("/feed", "200 OK", "news");

            assertThat(fetch(site.url("/feed"))).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
