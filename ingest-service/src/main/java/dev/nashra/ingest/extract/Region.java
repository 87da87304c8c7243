package dev.nashra.ingest.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page with what stands in it, and the sums that tell an article from its
 * surroundings.
 */
final class Region {
    /** How far up a line speaks for what holds it, and how loudly. */
    private static final double[] SHARES = {1, 0.5, 1.0 / 6, 1.0 / 9};

    final String tag;
    final @Nullable Region parent;
    final int depth;
    final Purpose purpose;

    /** Regions and lines, in the order of the page. */
    private final List<Object> content = new ArrayList<>();

    private int length;
    private int linked;
    private int prose;
    private double weight;
    private boolean holdsArticle;

    Region(String tag, Purpose purpose, @Nullable Region parent) {
        this.tag = tag;
        this.purpose = purpose;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    void add(Line line) {
        content.add(line);
    }

    void add(Region region) {
        content.add(region);
    }

    List<Object> content() {
        return content;
    }

    /** The characters of lines that could be sentences of a report, of all that stands in it. */
    int prose() {
        return prose;
    }

    int length() {
        return length;
    }

    /** Says that the title of the page stands in it, or what is marked as its body. */
    boolean holdsArticle() {
        return holdsArticle;
    }

    void markAsHolder() {
        for (Region r = this; r != null && !r.holdsArticle; r = r.parent) {
            r.holdsArticle = true;
        }
    }

    double linkDensity() {
        return length == 0 ? 0 : (double) linked / length;
    }

    /** How likely it is the smallest region that holds the article. */
    double score() {
        return weight * (1 - linkDensity());
    }

    /** Gives the region and all within, those that hold others first. */
    List<Region> all() {
        List<Region> all = new ArrayList<>();
        Deque<Region> left = new ArrayDeque<>();
        left.push(this);
        while (!left.isEmpty()) {
            Region region = left.pop();
            all.add(region);
            for (int i = region.content.size() - 1; i >= 0; i--) {
                if (region.content.get(i) instanceof Region inner) {
                    left.push(inner);
                }
            }
        }
        return all;
    }

    /** Adds up what stands in this region and in all within it. */
    void measure() {
        List<Region> all = all();
        for (Region region : all) {
            region.length = 0;
            region.linked = 0;
            region.prose = 0;
            region.weight = 0;
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).measureLines();
        }
    }

    private void measureLines() {
        for (Object part : content) {
            if (part instanceof Line line) {
                length += line.length();
                linked += line.linked();
                prose += line.isProse() ? line.length() : 0;
                speak(line.weight());
            }
        }
        if (parent != null) {
            parent.length += length;
            parent.linked += linked;
            parent.prose += prose;
        }
    }

    /**
     * A paragraph speaks for what holds it and not for itself, or the longest would be the article.
     */
    private void speak(double loudness) {
        Region listener = tag.equals("p") ? parent : this;
        for (int i = 0; i < SHARES.length && listener != null; i++) {
            listener.weight += loudness * SHARES[i];
            listener = listener.parent;
        }
    }
}
