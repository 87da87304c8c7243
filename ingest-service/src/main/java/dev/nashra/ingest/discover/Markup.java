package dev.nashra.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of document something fetched is, by how it begins. */
enum Markup {
    /** A web page. */
    HTML,
    /** A feed in XML. */
    XML,
    /** A feed in JSON. */
    JSON;

    private static final int HEAD_BYTES = 64 * 1024;
    private static final Pattern ROOT =
            Pattern.compile("(?i)<(?:[a-z_][\\w.-]*:)?(rss|feed|rdf|html|head|body)\\b");

    static Markup of(byte[] bytes, @Nullable String contentType) {
        int length = Math.min(bytes.length, HEAD_BYTES);
        String head = new String(bytes, 0, length, charset(bytes)).replace("\uFEFF", "");
        if (head.stripLeading().startsWith("{")) {
            return JSON;
        }
        Matcher root = ROOT.matcher(head);
        if (root.find()) {
            return switch (root.group(1).toLowerCase(Locale.ROOT)) {
                case "rss", "feed", "rdf" -> XML;
                default -> HTML;
            };
        }
        String said = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return said.contains("xml") && !said.contains("xhtml") ? XML : HTML;
    }

    /** What is looked for is ASCII, which is the same in nearly every character set. */
    static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return UTF_16LE;
        }
        return UTF_8;
    }
}
