package dev.nashra.ingest.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which addresses are connected to: those that everybody can reach, and those that the
 * operator allows.
 */
public final class AddressGuard {
    /** All that is given out of IPv6 (RFC 4291, section 2.4); the rest can mean anything. */
    private static final Network GIVEN_OUT = Network.of("2000::/3");

    /** IPv4 seen from networks without it (RFC 6052). */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");

    private static final int IPV4_LENGTH = 4;
    private static final int IPV6_LENGTH = 16;

    private final List<Network> allowed;

    private AddressGuard(List<Network> allowed) {
        this.allowed = allowed;
    }

    /**
     * Makes a guard.
     *
     * @param allowedNetworks as CIDR or single addresses, connected to whatever else they are
     * @throws IllegalArgumentException if one of them is neither
     */
    public static AddressGuard allowing(List<String> allowedNetworks) {
        return new AddressGuard(
                allowedNetworks.stream().map(String::strip).map(Network::of).toList());
    }

    /** Says what speaks against an address, as in "it is ..."; null if nothing does. */
    public @Nullable String objection(InetAddress address) {
        byte[] bytes = withoutMapping(address.getAddress());
        if (allowed.stream().anyMatch(network -> network.contains(bytes))) {
            return null;
        }
        if (TRANSLATED.contains(bytes)) {
            return reserved(embedded(bytes));
        }
        String reserved = reserved(bytes);
        boolean outside = bytes.length == IPV6_LENGTH && !GIVEN_OUT.contains(bytes);
        return reserved == null && outside ? "an address that is nobody's" : reserved;
    }

    private static @Nullable String reserved(byte[] address) {
        return ReservedNetwork.ALL.stream()
                .filter(reserved -> reserved.network().contains(address))
                .map(ReservedNetwork::description)
                .findFirst()
                .orElse(null);
    }

    /** The system connects to ::ffff:a.b.c.d as to a.b.c.d. */
    private static byte[] withoutMapping(byte[] address) {
        boolean mapped =
                address.length == IPV6_LENGTH
                        && Arrays.equals(address, 0, 10, new byte[10], 0, 10)
                        && address[10] == -1
                        && address[11] == -1;
        return mapped ? embedded(address) : address;
    }

    private static byte[] embedded(byte[] address) {
        return Arrays.copyOfRange(address, IPV6_LENGTH - IPV4_LENGTH, IPV6_LENGTH);
    }
}
