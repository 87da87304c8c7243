package dev.nashra.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes clients for one exchange each: to checked addresses, by no proxy, with nothing remembered
 * and nothing done that was not asked for.
 */
final class DirectClient {
    private static final int MAX_LINE_LENGTH = 8 * 1024;
    private static final int MAX_HEADERS = 100;

    private static final ManagedHttpClientConnectionFactory CONNECTIONS =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                            Http1Config.custom()
                                    .setMaxLineLength(MAX_LINE_LENGTH)
                                    .setMaxHeaderCount(MAX_HEADERS)
                                    .build())
                    .build();

    private static final RequestConfig REQUESTS =
            RequestConfig.custom().setAuthenticationEnabled(false).build();

    private final FetchSettings settings;
    private final Supplier<SSLContext> trust;

    /**
     * Makes a factory.
     *
     * @param trust asked with the first https URL, as certificates take time to load
     */
    DirectClient(FetchSettings settings, Supplier<SSLContext> trust) {
        this.settings = settings;
        this.trust = trust;
    }

    /**
     * Makes a client that connects to nothing but these addresses, by sockets of the deadline.
     * Whoever the certificate must vouch for is still the name.
     */
    CloseableHttpClient to(List<InetAddress> checked, Deadline deadline) {
        DefaultHttpClientConnectionOperator operator =
                new DefaultHttpClientConnectionOperator(
                        proxy -> deadline.socket(),
                        DefaultSchemePortResolver.INSTANCE,
                        new Checked(checked),
                        this::security);
        BasicHttpClientConnectionManager connections =
                new BasicHttpClientConnectionManager(operator, CONNECTIONS);
        connections.setConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(connectTimeout(deadline)).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(REQUESTS)
                .setUserAgent(settings.userAgent())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private @Nullable TlsSocketStrategy security(String scheme) {
        return scheme.equals("https") ? new DefaultClientTlsStrategy(trust.get()) : null;
    }

    private Timeout connectTimeout(Deadline deadline) {
        Duration left = deadline.left();
        Duration time =
                left.compareTo(settings.connectTimeout()) < 0 ? left : settings.connectTimeout();
        return Timeout.ofMilliseconds(Math.max(1, time.toMillis()));
    }

    /** Whatever name is asked for: the checked answer is the only one there is. */
    private record Checked(List<InetAddress> addresses) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }
}
