package dev.nashra.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL's host, in the one form in which it is looked up and connected to.
 *
 * @param text in ASCII and lower case; an IPv6 address without brackets
 * @param literal the address, if the host is one; null for names
 */
record HostName(String text, @Nullable InetAddress literal) {
    private static final IDNA TO_ASCII =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63}){0,126}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    /** What the WHATWG's URL standard takes for an IPv4 address, in whatever base and length. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final int MAX_LENGTH = 253;

    /** Reads a host as it stands in a URL; null if it is none, or an address in an odd form. */
    static @Nullable HostName of(String written) {
        if (written.startsWith("[") && written.endsWith("]")) {
            return ipv6(written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT));
        }
        String ascii = ascii(unescaped(written));
        if (ascii == null) {
            return null;
        }
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches()) {
            return null;
        }
        if (ENDS_IN_NUMBER.matcher(name).matches()) {
            return IPV4.matcher(name).matches()
                    ? new HostName(name, InetAddress.ofLiteral(name))
                    : null;
        }
        return new HostName(name, null);
    }

    private static @Nullable HostName ipv6(String address) {
        if (!IPV6.matcher(address).matches() || !address.contains(":")) {
            return null;
        }
        try {
            return new HostName(address, InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String ascii(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(c -> c < 0x80);
        if (plain && !lower.contains("xn--")) {
            return lower;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = TO_ASCII.nameToASCII(name, new StringBuilder(), info);
        return info.hasErrors() ? null : ascii.toString();
    }

    private static String unescaped(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = host.getBytes(UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean escape =
                    bytes[i] == '%'
                            && i + 2 < bytes.length
                            && ESCAPE.matcher(new String(bytes, i, 3, UTF_8)).matches();
            decoded[length++] =
                    escape
                            ? (byte) Integer.parseInt(new String(bytes, i + 1, 2, UTF_8), 16)
                            : bytes[i];
            i += escape ? 2 : 0;
        }
        return new String(decoded, 0, length, UTF_8);
    }
}
