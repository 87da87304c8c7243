package dev.nashra.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. */
@FunctionalInterface
public interface DnsLookup {
    /** Gives all addresses of a name; asked once for each hop, never for literal addresses. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** Asks as the operating system does. */
    static DnsLookup system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
