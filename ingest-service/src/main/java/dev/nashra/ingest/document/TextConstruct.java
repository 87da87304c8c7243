package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts of feeds that may be markup: RSS never says which, Atom 1.0 says {@code type} (RFC
 * 4287, 3.1 and 4.1.3), Atom 0.3 {@code type} and {@code mode}.
 */
final class TextConstruct {
    private TextConstruct() {}

    static @Nullable Written of(@Nullable Element element, boolean atom) {
        if (element == null) {
            return null;
        }
        if (element.attr("mode").equals("base64")) {
            return decoded(element, isHtml(element.attr("type")));
        }
        if (element.childrenSize() > 0) {
            boolean escaped = element.attr("type").equals("html") && text(element).contains("<");
            return escaped ? Written.html(text(element)) : Written.html(element.html());
        }
        String text = element.wholeText();
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (!atom) {
            return type.equals("text") || type.equals("text/plain")
                    ? Written.plain(text)
                    : Written.html(text);
        }
        if (type.isEmpty() && element.hasAttr("mode")) {
            return Written.html(text);
        }
        boolean encoded = type.contains("/") && !type.startsWith("text/") && !type.contains("xml");
        if (encoded && !element.hasAttr("mode") && !element.hasAttr("src")) {
            return decoded(element, isHtml(type));
        }
        return isHtml(type) ? Written.html(text) : Written.plain(text);
    }

    private static String text(Element element) {
        return element.wholeText();
    }

    private static boolean isHtml(String type) {
        return type.toLowerCase(Locale.ROOT).contains("html");
    }

    private static @Nullable Written decoded(Element element, boolean html) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(element.wholeText().strip());
            String text = new String(bytes, UTF_8);
            return html ? Written.html(text) : Written.plain(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
