package dev.nashra.search.output;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** RSS 2.0 as the RSS Advisory Board's profile has it, with authors by Dublin Core. */
final class RssWriter implements OutputWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("version", "2.0");
        root.put("xmlns:atom", "http://www.w3.org/2005/Atom");
        root.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        root.put("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
        try (Xml xml = new Xml(out)) {
            xml.start("rss", root);
            xml.start("channel", Map.of());
            channel(listing, xml);
            for (Entry entry : listing.entries()) {
                item(entry, xml);
            }
            xml.end();
            xml.end();
        }
    }

    private static void channel(Listing listing, Xml xml) throws IOException {
        xml.element("title", listing.title());
        xml.element("link", listing.links().home());
        xml.element("description", "News that matches: " + listing.title());
        link(xml, "self", listing.links().self());
        String next = listing.links().next();
        if (next != null) {
            link(xml, "next", next);
        }
        xml.element("lastBuildDate", time(listing.updated()));
        xml.element("generator", "Nashra");
    }

    private static void link(Xml xml, String relation, String address) throws IOException {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("rel", relation);
        link.put("href", address);
        link.put("type", "application/rss+xml");
        xml.empty("atom:link", link);
    }

    private static void item(Entry entry, Xml xml) throws IOException {
        xml.start("item", Map.of());
        xml.element("title", entry.title());
        xml.element("link", entry.link());
        xml.element("guid", Map.of("isPermaLink", "false"), entry.id());
        xml.element("pubDate", time(entry.published()));
        xml.element("dc:creator", entry.author());
        xml.element("dc:publisher", entry.source());
        String language = entry.language();
        if (language != null) {
            xml.element("dc:language", language);
        }
        for (Entry.Label tag : entry.tags()) {
            xml.element("category", Map.of("domain", "urn:nashra:tag:" + scheme(tag)), tag.label());
        }
        String passages = entry.highlightHtml();
        String body = entry.bodyHtml();
        if (passages != null) {
            xml.element("description", passages);
        }
        if (body != null) {
            xml.element(passages == null ? "description" : "content:encoded", body);
        }
        xml.end();
    }

    /** What stands before the code: {@code medtop}, {@code country}. */
    private static String scheme(Entry.Label tag) {
        int colon = tag.id().indexOf(':');
        String scheme = colon < 0 ? "" : tag.id().substring(0, colon);
        return scheme.matches("[A-Za-z0-9-]+") ? scheme : "other";
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}
