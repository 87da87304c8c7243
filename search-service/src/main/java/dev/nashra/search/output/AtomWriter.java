package dev.nashra.search.output;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Atom 1.0 (RFC 4287), in pages by RFC 5005. */
final class AtomWriter implements OutputWriter {
    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("xmlns", "http://www.w3.org/2005/Atom");
        root.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        try (Xml xml = new Xml(out)) {
            xml.start("feed", root);
            xml.element("id", "urn:nashra:listing:" + listing.id());
            xml.element("title", listing.title());
            xml.element("updated", time(listing.updated()));
            author(xml, "Nashra");
            xml.element("generator", "Nashra");
            link(xml, "self", listing.links().self(), "application/atom+xml");
            String next = listing.links().next();
            if (next != null) {
                link(xml, "next", next, "application/atom+xml");
            }
            for (Entry entry : listing.entries()) {
                entry(entry, xml);
            }
            xml.end();
        }
    }

    private static void entry(Entry entry, Xml xml) throws IOException {
        String language = entry.language();
        xml.start("entry", language == null ? Map.of() : Map.of("xml:lang", language));
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("updated", time(entry.updated()));
        xml.element("published", time(entry.published()));
        xml.empty("link", alternate(entry.link()));
        author(xml, entry.author());
        xml.element("dc:publisher", entry.source());
        for (Entry.Label tag : entry.tags()) {
            Map<String, String> category = new LinkedHashMap<>();
            category.put("term", tag.id());
            category.put("label", tag.label());
            xml.empty("category", category);
        }
        String passages = entry.highlightHtml();
        if (passages != null) {
            xml.element("summary", Map.of("type", "html"), passages);
        }
        String body = entry.bodyHtml();
        if (body != null) {
            xml.element("content", Map.of("type", "html"), body);
        }
        xml.end();
    }

    private static void author(Xml xml, String name) throws IOException {
        xml.start("author", Map.of());
        xml.element("name", name);
        xml.end();
    }

    private static Map<String, String> alternate(String address) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("rel", "alternate");
        link.put("href", address);
        return link;
    }

    private static void link(Xml xml, String relation, String address, String type)
            throws IOException {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("rel", relation);
        link.put("type", type);
        link.put("href", address);
        xml.empty("link", link);
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }
}
