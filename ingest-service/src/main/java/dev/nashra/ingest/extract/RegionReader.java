package dev.nashra.ingest.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads a page into regions in one pass, without recursion: how deep elements stand in one another
 * is for strangers to choose.
 */
final class RegionReader implements NodeFilter {
    /** What comes after so many nodes is not read; the longest pages have some ten thousand. */
    static final int MAX_NODES = 100_000;

    /** What stands deeper is read as lines of the region that holds it. */
    static final int MAX_DEPTH = 100;

    /** Blocks to a browser, but used within sentences. */
    private static final Set<String> INLINE = Set.of("a", "br", "del", "ins");

    private final Region root = new Region("body", Purpose.NONE, null);
    private final StringBuilder line = new StringBuilder();
    private Region current = root;
    private int linked;
    private int links;
    private int nodes;
    private int tooDeep;
    private boolean titleSeen;
    private boolean spacePending;

    private RegionReader() {}

    static Region read(Element body) {
        RegionReader reader = new RegionReader();
        body.filter(reader);
        reader.endLine();
        return reader.root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > MAX_NODES) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (depth > 0 && node instanceof Element element) {
            if (Purpose.isUnseen(element) || isTitle(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    /** The first heading of the first order; later ones may head the sections of an article. */
    private boolean isTitle(Element element) {
        if (titleSeen || !element.normalName().equals("h1")) {
            return false;
        }
        titleSeen = true;
        current.markAsHolder();
        return true;
    }

    private void begin(Element element) {
        if (element.normalName().equals("a")) {
            links++;
        } else if (element.normalName().equals("br")) {
            endLine();
        } else if (isBlock(element)) {
            endLine();
            if (current.depth == MAX_DEPTH) {
                tooDeep++;
            } else {
                beginRegion(element);
            }
        }
    }

    private void beginRegion(Element element) {
        Region region = new Region(element.normalName(), Purpose.of(element), current);
        if (region.purpose.isBody()) {
            region.markAsHolder();
        }
        current.add(region);
        current = region;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (depth > 0 && node instanceof Element element && !Purpose.isUnseen(element)) {
            if (element.normalName().equals("a")) {
                links--;
            } else if (isBlock(element)) {
                endLine();
                endBlock();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void endBlock() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (current.parent != null) {
            current = current.parent;
        }
    }

    /** Elements that HTML does not know are how a site names the parts of its pages. */
    private static boolean isBlock(Element element) {
        return !INLINE.contains(element.normalName())
                && (element.isBlock() || !element.tag().isKnownTag());
    }

    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spacePending = true;
                continue;
            }
            if (spacePending && !line.isEmpty()) {
                line.append(' ');
            }
            spacePending = false;
            line.append(c);
            linked += links > 0 ? 1 : 0;
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            current.add(new Line(line.toString(), linked, current.tag));
        }
        line.setLength(0);
        linked = 0;
        spacePending = false;
    }
}
