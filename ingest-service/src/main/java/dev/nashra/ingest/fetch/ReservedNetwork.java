package dev.nashra.ingest.fetch;

import java.util.List;

/**
 * A range that is not for everybody to reach: IANA's special-purpose registries for IPv4 and IPv6
 * (RFC 6890) as of 2026, multicast, and one cloud's platform address among public ones.
 *
 * @param use as in "an address ..."
 */
record ReservedNetwork(Network network, String cidr, String use) {
    static final List<ReservedNetwork> ALL =
            List.of(
                    of("0.0.0.0/8", "of this network"),
                    of("10.0.0.0/8", "for private use"),
                    of("100.64.0.0/10", "shared within a carrier"),
                    of("127.0.0.0/8", "of this machine"),
                    of("168.63.129.16/32", "of a cloud's platform"),
                    of("169.254.0.0/16", "of the local link"),
                    of("172.16.0.0/12", "for private use"),
                    of("192.0.0.0/24", "for protocols"),
                    of("192.0.2.0/24", "for documentation"),
                    of("192.88.99.0/24", "of former 6to4 relays"),
                    of("192.168.0.0/16", "for private use"),
                    of("198.18.0.0/15", "for benchmarks"),
                    of("198.51.100.0/24", "for documentation"),
                    of("203.0.113.0/24", "for documentation"),
                    of("224.0.0.0/4", "of many receivers"),
                    of("240.0.0.0/4", "kept for the future"),
                    of("::/128", "of no host"),
                    of("::1/128", "of this machine"),
                    of("64:ff9b:1::/48", "of a local translator"),
                    of("100::/64", "to discard from"),
                    of("100:0:0:1::/64", "of no host"),
                    of("2001::/23", "for protocols"),
                    of("2001:db8::/32", "for documentation"),
                    of("2002::/16", "of 6to4"),
                    of("3fff::/20", "for documentation"),
                    of("5f00::/16", "for segment routing"),
                    of("fc00::/7", "for private use"),
                    of("fe80::/10", "of the local link"),
                    of("fec0::/10", "of a site"),
                    of("ff00::/8", "of many receivers"));

    private static ReservedNetwork of(String cidr, String use) {
        return new ReservedNetwork(Network.of(cidr), cidr, use);
    }

    /** What the address is, for a person. */
    String description() {
        return "an address " + use + " (" + cidr + ")";
    }
}
