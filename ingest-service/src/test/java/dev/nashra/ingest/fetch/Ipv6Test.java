package dev.nashra.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ipv6Test {
    @Test
    void literalAddressIsAskedAsItIsWritten() throws IOException {
        assumeThat(hasIpv6()).isTrue();
        try (Site site = Site.at("::1").on("/feed", "200 OK", "news");
                Fetcher fetcher =
                        new Fetcher(
                                Fetching.settings(Duration.ofSeconds(20)),
                                AddressGuard.allowing(List.of("::1")),
                                new Names(),
                                () -> Fetching.NOW)) {
            URI url = site.named("[::1]", "/feed");

            assertThat(fetcher.fetch(FetchRequest.get(url)))
                    .isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(site.requests().getFirst()).contains("Host: [::1]:" + site.port());
        }
    }

    private static boolean hasIpv6() throws SocketException {
        return NetworkInterface.getByInetAddress(InetAddress.ofLiteral("::1")) != null;
    }
}
