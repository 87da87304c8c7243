package dev.nashra.ingest.discover;

import dev.nashra.ingest.fetch.WebUrl;
import dev.nashra.ingest.parse.HtmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A web page's links.
 *
 * @param base that its relative links refer to
 */
record Html(Document page, URI base) {
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

    static Html of(byte[] bytes, @Nullable String contentType, URI finalUrl) {
        Document page = parsed(begin(bytes), charset(contentType));
        Element base = page.selectFirst("base[href]");
        return new Html(page, base == null ? finalUrl : base(base, finalUrl));
    }

    private static URI base(Element base, URI finalUrl) {
        return WebUrl.of(finalUrl, base.attr("href")) instanceof WebUrl.Usable usable
                ? usable.uri()
                : finalUrl;
    }

    /** Gives where an element leads; null if not to the web. */
    @Nullable URI target(Element element) {
        String href = element.attr("href").strip();
        String plain = href.regionMatches(true, 0, "feed:", 0, 5) ? href.substring(5) : href;
        return !plain.isEmpty() && WebUrl.of(base, plain) instanceof WebUrl.Usable url
                ? url.uri()
                : null;
    }

    /** Gives an element's relation types in lower case. */
    static Set<String> relations(Element element) {
        return Set.copyOf(
                Arrays.asList(element.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+")));
    }

    /** More tags than are parsed are left out; links are named near the beginning. */
    private static byte[] begin(byte[] bytes) {
        int tags = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '<' && ++tags > HtmlText.MAX_TAGS) {
                return Arrays.copyOf(bytes, i);
            }
        }
        return bytes;
    }

    private static Document parsed(byte[] bytes, @Nullable String charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static @Nullable String charset(@Nullable String contentType) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        return charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset) && Charset.forName(charset).canEncode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
