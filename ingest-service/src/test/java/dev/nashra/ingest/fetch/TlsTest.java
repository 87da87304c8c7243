package dev.nashra.ingest.fetch;

import static dev.nashra.ingest.fetch.Fetching.fetched;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.FetchOutcome.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A site with a certificate for feeds.example, which expires in 2125. */
class TlsTest {
    private static final char[] PASSWORD = "nashra-test".toCharArray();

    @Test
    void certificateVouchesForTheNameThoughTheAddressIsConnectedTo() throws Exception {
        Names names = new Names().name("feeds.example", "127.0.0.2");
        try (Site site = new Site(listening(ssl()))) {
            site.on("/feed", "200 OK", "news");

            FetchOutcome outcome = ask("feeds.example", site, names, TlsTest::trusting);

            assertThat(fetched(outcome).representation().bytes()).asString().isEqualTo("news");
        }
    }

    @Test
    void certificateOfAnotherNameIsRefused() throws Exception {
        Names names = new Names().name("other.example", "127.0.0.2");
        try (Site site = new Site(listening(ssl()))) {
            site.on("/feed", "200 OK", "news");

            assertThat(ask("other.example", site, names, TlsTest::trusting))
                    .extracting("reason")
                    .isEqualTo(Failure.TLS);
            assertThat(ask("127.0.0.2", site, names, TlsTest::trusting))
                    .extracting("reason")
                    .isEqualTo(Failure.TLS);
            assertThat(site.requests()).allMatch("cut off"::equals);
        }
    }

    @Test
    void certificateOfAnUnknownIssuerIsRefused() throws Exception {
        Names names = new Names().name("feeds.example", "127.0.0.2");
        try (Site site = new Site(listening(ssl()))) {
            assertThat(ask("feeds.example", site, names, TlsTest::system))
                    .extracting("reason")
                    .isEqualTo(Failure.TLS);
        }
    }

    @Test
    void serverWithoutTlsIsToldSo() throws Exception {
        ServerSocket plain = listening(new ServerSocket());
        Thread.ofVirtual().start(() -> greet(plain));
        try (plain;
                Fetcher fetcher = fetcher(new Names(), TlsTest::system)) {
            URI url = URI.create("https://127.0.0.2:" + plain.getLocalPort() + "/");

            assertThat(fetcher.fetch(FetchRequest.get(url)))
                    .extracting("reason")
                    .isEqualTo(Failure.TLS);
        }
    }

    private static FetchOutcome ask(
            String host, Site site, Names names, Supplier<SSLContext> trust) {
        try (Fetcher fetcher = fetcher(names, trust)) {
            URI url = URI.create("https://" + host + ":" + site.port() + "/feed");
            return fetcher.fetch(FetchRequest.get(url));
        }
    }

    private static Fetcher fetcher(Names names, Supplier<SSLContext> trust) {
        return new Fetcher(
                Fetching.settings(Duration.ofSeconds(20)),
                AddressGuard.allowing(List.of("127.0.0.2")),
                names,
                () -> Fetching.NOW,
                trust);
    }

    private static void greet(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listening(ServerSocket server) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0));
        return server;
    }

    private static ServerSocket ssl() throws GeneralSecurityException, IOException {
        return context(true).getServerSocketFactory().createServerSocket();
    }

    private static SSLContext trusting() {
        try {
            return context(false);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext system() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(boolean server) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = TlsTest.class.getResourceAsStream("/tls/feeds.example.p12")) {
            store.load(Objects.requireNonNull(in), PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("site", store.getCertificate("site"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                server ? keys.getKeyManagers() : null,
                server ? null : trust.getTrustManagers(),
                null);
        return context;
    }
}
