package dev.nashra.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The lines of the article of a page. */
final class BodyText {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** A part with more of its text in links is a list of them. */
    private static final double LIST_DENSITY = 0.5;

    /** Longer than any article; a page of nothing but lines must not hold up others. */
    private static final int MAX_LINES = 10_000;

    private BodyText() {}

    /**
     * Gives the lines of the article; empty if the page has no text.
     *
     * @param headline as the page gives it elsewhere; empty if it does not
     */
    static List<Line> of(Element body, String headline) {
        Region root = RegionReader.read(body);
        ArticleRegions.dropComments(root);
        ArticleRegions.dropChrome(root);
        List<Line> guided = Trimming.trim(lines(ArticleRegions.find(root)), headline);
        if (length(guided) >= ArticleRegions.MIN_PROSE) {
            return guided;
        }
        // The site's words for its parts led astray, or no part holds the text.
        Region whole = RegionReader.read(body);
        ArticleRegions.dropComments(whole);
        List<Line> unguided = Trimming.trim(lines(ArticleRegions.find(whole)), headline);
        if (length(unguided) >= ArticleRegions.MIN_PROSE) {
            return unguided;
        }
        List<Line> paragraphs = Trimming.trim(lines(paragraphs(whole)), headline);
        return length(paragraphs) > length(guided) ? paragraphs : guided;
    }

    private static List<Region> paragraphs(Region root) {
        return root.all().stream().filter(region -> region.tag.equals("p")).toList();
    }

    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(Line::length).sum();
    }

    private static List<Line> lines(List<Region> regions) {
        List<Line> lines = new ArrayList<>();
        regions.forEach(region -> collect(region, lines));
        return lines;
    }

    /** Recurses at most as deep as regions stand. */
    private static void collect(Region region, List<Line> lines) {
        for (Object part : region.content()) {
            switch (part) {
                case Line line when lines.size() < MAX_LINES -> lines.add(line);
                case Region inner when !isLinkList(inner) -> collect(inner, lines);
                default -> {}
            }
        }
    }

    /** Single lines are judged one by one later. */
    private static boolean isLinkList(Region region) {
        return region.linkDensity() > LIST_DENSITY
                && !region.tag.equals("p")
                && !HEADINGS.contains(region.tag);
    }
}
