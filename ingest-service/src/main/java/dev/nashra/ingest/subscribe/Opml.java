package dev.nashra.ingest.subscribe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Lists of feeds as readers exchange them (OPML 2.0, opml.org). The category tells the source. */
public final class Opml {
    private Opml() {}

    /**
     * One feed of a list.
     *
     * @param url as written
     * @param title null if not said
     * @param categories without slashes, in order: those of the outline, then what it stands under
     */
    public record Outline(String url, @Nullable String title, List<String> categories) {
        /** Makes the categories unmodifiable. */
        public Outline {
            categories = List.copyOf(categories);
        }
    }

    /** Gives every feed of a list, however deep it stands; empty if the text is not OPML. */
    public static Optional<List<Outline>> read(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        Element opml = document.firstElementChild();
        if (opml == null || !opml.normalName().equals("opml")) {
            return Optional.empty();
        }
        List<Outline> outlines = new ArrayList<>();
        for (Element outline : opml.getElementsByTag("outline")) {
            String url = attribute(outline, "xmlurl");
            if (!url.isEmpty()) {
                outlines.add(new Outline(url, title(outline), categories(outline)));
            }
        }
        return Optional.of(outlines);
    }

    /** Writes feeds as a list. */
    public static String write(List<Feed> feeds) {
        Document document = new Document("").parser(Parser.xmlParser());
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
        Element opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text("Nashra");
        Element body = opml.appendElement("body");
        for (Feed feed : feeds) {
            String name = feed.title() == null ? feed.url() : feed.title();
            body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", name)
                    .attr("title", name)
                    .attr("xmlUrl", feed.url())
                    .attr("category", "/" + feed.source());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
    }

    /** Gives a name that a source may have, out of a host's. */
    public static String sourceOf(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
        String usable = bare.replaceAll("[^a-z0-9._-]", "-").replaceAll("^[^a-z0-9]+", "");
        return usable.substring(0, Math.min(usable.length(), 64));
    }

    private static @Nullable String title(Element outline) {
        String title = attribute(outline, "title");
        String said = title.isEmpty() ? attribute(outline, "text") : title;
        return said.isEmpty() ? null : said;
    }

    private static List<String> categories(Element outline) {
        Stream<String> own =
                Arrays.stream(attribute(outline, "category").split("[/,]")).map(String::strip);
        Stream<String> above =
                outline.parents().stream()
                        .filter(parent -> parent.normalName().equals("outline"))
                        .map(parent -> attribute(parent, "text"));
        return Stream.concat(own, above).filter(name -> !name.isEmpty()).toList();
    }

    /** Readers do not agree on the case of {@code xmlUrl}. */
    private static String attribute(Element outline, String name) {
        return outline.attributes().asList().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(each -> each.getValue().strip())
                .findFirst()
                .orElse("");
    }
}
