package dev.nashra.ingest.document;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** The text of an XML document before it is parsed: what parsers must not see, taken away. */
final class Markup {
    /** Stands where a character stood that XML forbids; taken out of every text that is read. */
    static final char FORBIDDEN = '\uFFFE';

    /** What stands at U+0080 to U+009F: nobody means those, everybody means Windows' characters. */
    private static final String WINDOWS = windows();

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]{0,200}?\\?>");

    /** With an internal subset. Without its declarations no entity can be expanded. */
    private static final Pattern DOCTYPE =
            Pattern.compile(
                    "<!DOCTYPE[^\\[<>]*+(?:\\[(?:[^\\]\"']|\"[^\"]*+\"|'[^']*+')*+\\]\\s*+)?>?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");

    private Markup() {}

    private static String windows() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** Takes away the XML declarations, document type and forbidden characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c <= 0x9f) {
                clean.append(WINDOWS.charAt(c - 0x80));
                continue;
            }
            boolean allowed = c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\r' || c == '\t';
            clean.append(allowed ? c : FORBIDDEN);
        }
        String undeclared = DECLARATION.matcher(clean).replaceAll("");
        return DOCTYPE.matcher(undeclared).replaceFirst("");
    }

    /** Gives markup as strict parsers take it: without the names of characters that HTML has. */
    static String forStrictParser(String markup) {
        String visible = markup.replace(FORBIDDEN, '\uFFFD');
        return NAMED.matcher(visible)
                .replaceAll(
                        name -> {
                            boolean html =
                                    !isXml(name.group(1)) && Entities.isNamedEntity(name.group(1));
                            return html ? " " : Matcher.quoteReplacement(name.group());
                        });
    }

    private static boolean isXml(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }
}
