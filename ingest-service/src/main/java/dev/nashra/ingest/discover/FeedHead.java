package dev.nashra.ingest.discover;

import dev.nashra.ingest.fetch.WebUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Links of an RSS or Atom feed as a whole. They are looked for in the text, so that a feed need not
 * be well-formed to be pushed, and not within entries, whose links are their own.
 */
final class FeedHead {
    private static final Pattern FIRST_ENTRY =
            Pattern.compile("<(?:[\\w.-]+:)?(?:item|entry)[\\s>/]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY_END =
            Pattern.compile("</(?:[\\w.-]+:)?(?:item|entry)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_MARKUP = Pattern.compile("<!--|<!\\[CDATA\\[");
    private static final Pattern LINK =
            Pattern.compile("<(?:[\\w.-]+:)?link\\s[^<>]{1,4096}>", Pattern.CASE_INSENSITIVE);

    /** What stands before the first entry, or behind the last. */
    private static final int PART_LENGTH = 64 * 1024;

    private final List<URI> hubs = new ArrayList<>();
    private @Nullable URI self;

    private FeedHead() {}

    static WebSubLinks links(byte[] bytes, URI finalUrl) {
        String text = new String(bytes, Markup.charset(bytes));
        FeedHead links = new FeedHead();
        Matcher link = LINK.matcher(markup(withoutEntries(text)));
        while (link.find()) {
            Element element = Jsoup.parse(link.group(), "", Parser.xmlParser()).firstElementChild();
            if (element != null) {
                links.add(element, finalUrl);
            }
        }
        return new WebSubLinks(links.hubs, links.self);
    }

    private static String withoutEntries(String text) {
        Matcher first = FIRST_ENTRY.matcher(text);
        int headEnd = first.find() ? first.start() : text.length();
        String head = text.substring(0, Math.min(headEnd, PART_LENGTH));
        int tailStart = Math.max(headEnd, text.length() - PART_LENGTH);
        Matcher end = ENTRY_END.matcher(text).region(tailStart, text.length());
        int tail = text.length();
        while (end.find()) {
            tail = end.end();
        }
        return head + text.substring(tail);
    }

    /** Leaves out comments and character data; an open one takes the rest with it. */
    private static String markup(String text) {
        StringBuilder markup = new StringBuilder();
        Matcher start = NO_MARKUP.matcher(text);
        int from = 0;
        while (start.find(from)) {
            markup.append(text, from, start.start());
            String endsWith = start.group().equals("<!--") ? "-->" : "]]>";
            int end = text.indexOf(endsWith, start.end());
            if (end < 0) {
                return markup.toString();
            }
            from = end + endsWith.length();
        }
        return markup.append(text.substring(from)).toString();
    }

    private void add(Element link, URI finalUrl) {
        String href = link.attr("href");
        if (href.isBlank()) {
            return;
        }
        for (String relation : link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            boolean wanted = relation.equals("hub") || relation.equals("self");
            if (wanted && WebUrl.of(finalUrl, href) instanceof WebUrl.Usable url) {
                note(relation, url.uri());
            }
        }
    }

    private void note(String relation, URI url) {
        if (relation.equals("self")) {
            self = self == null ? url : self;
        } else if (!hubs.contains(url)) {
            hubs.add(url);
        }
    }
}
