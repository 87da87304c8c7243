package dev.nashra.ingest.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links, made absolute where a base is known. */
final class Links {
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://[^/?#\\s]+([/?#]\\S*)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}]");

    /** A longer base would be gone through again for every entry. */
    private static final int MAX_BASE_LENGTH = 2048;

    private Links() {}

    static boolean isWeb(String link) {
        return WEB.matcher(link).matches();
    }

    /** Gives the link against its base; as it is where there is none or nothing to resolve. */
    static String resolve(@Nullable String base, String link) {
        String stripped =
                ILLEGAL.matcher(link.strip().replaceAll("[\\r\\n\\t]", ""))
                        .replaceAll(Links::percent);
        if (base == null
                || base.length() > MAX_BASE_LENGTH
                || stripped.isEmpty()
                || SCHEME.matcher(stripped).find()) {
            return stripped;
        }
        try {
            URI against = new URI(ILLEGAL.matcher(base.strip()).replaceAll(Links::percent));
            return against.isOpaque() ? stripped : against.resolve(new URI(stripped)).toString();
        } catch (URISyntaxException e) {
            return stripped;
        }
    }

    private static String percent(MatchResult illegal) {
        return "%%%02X".formatted((int) illegal.group().charAt(0));
    }

    /** Gives the base at an element: every {@code xml:base} above it, from the outside in. */
    static @Nullable String base(Element element, @Nullable String outermost) {
        String base = outermost;
        for (Element ancestor : element.parents().reversed()) {
            base = with(base, ancestor);
        }
        return with(base, element);
    }

    private static @Nullable String with(@Nullable String base, Element element) {
        String own = element.attr("xml:base");
        return own.isBlank() || own.length() > MAX_BASE_LENGTH ? base : resolve(base, own);
    }

    /** Makes the links within markup absolute; the markup itself where there is nothing to do. */
    static String resolveWithin(String html, @Nullable String base) {
        if (base == null || !isWeb(base) || !(html.contains("href") || html.contains("src"))) {
            return html;
        }
        Document fragment = Jsoup.parseBodyFragment(html, base);
        boolean changed = false;
        for (String name : new String[] {"href", "src"}) {
            for (Element element : fragment.body().getElementsByAttribute(name)) {
                String absolute = element.absUrl(name);
                if (!absolute.isEmpty() && !absolute.equals(element.attr(name))) {
                    element.attr(name, absolute);
                    changed = true;
                }
            }
        }
        fragment.outputSettings().prettyPrint(false);
        return changed ? fragment.body().html() : html;
    }
}
