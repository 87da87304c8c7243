package dev.nashra.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

/** URLs as people write them, with what does not belong there escaped. */
final class UrlText {
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    private UrlText() {}

    /**
     * Escapes what RFC 3986 does not allow in a path or query, and percent signs that escape
     * nothing.
     */
    static String escaped(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        StringBuilder escaped = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (isAllowed(bytes[i]) || bytes[i] == '%' && isEscape(bytes, i)) {
                escaped.append((char) bytes[i]);
            } else {
                append(escaped, bytes[i]);
            }
        }
        return escaped.toString();
    }

    /**
     * Escapes what a header field holds beyond ASCII, byte by byte as it came: publishers write
     * their own language there, in whatever character set.
     *
     * @param value whose characters stand for bytes
     */
    static String ofHeader(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        value.chars()
                .forEach(
                        c -> {
                            if (c < 0x80) {
                                escaped.append((char) c);
                            } else {
                                append(escaped, (byte) c);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isAllowed(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b > 0 && ALLOWED.indexOf(b) >= 0;
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static void append(StringBuilder to, byte b) {
        to.append('%')
                .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xf, 16)))
                .append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
    }
}
