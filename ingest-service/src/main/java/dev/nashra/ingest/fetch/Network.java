package dev.nashra.ingest.fetch;

import java.net.InetAddress;

/** A range of addresses that share a prefix (RFC 4632, RFC 4291). */
final class Network {
    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /**
     * Reads {@code address/bits}, or one address.
     *
     * @throws IllegalArgumentException if it is neither, or has bits beyond its prefix
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        int all = address.length * 8;
        int bits = slash < 0 ? all : bits(text, slash, all);
        Network network = new Network(address, bits);
        for (int i = bits; i < all; i++) {
            if ((address[i / 8] & bit(i)) != 0) {
                throw new IllegalArgumentException(text + " has bits beyond its prefix");
            }
        }
        return network;
    }

    /** The JDK also reads 10.1 as an address, and not as most people would. */
    private static byte[] address(String text) {
        if (!text.contains(":") && text.chars().filter(c -> c == '.').count() != 3) {
            throw new IllegalArgumentException(text + " is no address");
        }
        return InetAddress.ofLiteral(text).getAddress();
    }

    private static int bits(String text, int slash, int all) {
        String written = text.substring(slash + 1);
        int bits = written.matches("\\d{1,3}") ? Integer.parseInt(written) : -1;
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(
                    "%s has no prefix length of 0 to %d".formatted(text, all));
        }
        return bits;
    }

    /** Tells whether an address, as four or sixteen bytes, is in it. */
    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            if (((address[i / 8] ^ prefix[i / 8]) & bit(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(int index) {
        return 0x80 >> (index % 8);
    }
}
