package dev.nashra.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the regions that hold the article: those marked as its body, or else the one with most
 * reason, in the way of Arc90's Readability, and those beside it that are alike.
 */
final class ArticleRegions {
    /** Shorter texts are no article, so a mark on one is not believed. */
    static final int MIN_PROSE = 250;

    /** What is marked as body must hold so much of the page's prose to be believed. */
    private static final double BODY_SHARE = 0.3;

    /** What is marked as chrome may not hold more of the page's prose. */
    private static final double CHROME_SHARE = 0.5;

    /** A neighbour with so much of the best score belongs to the article. */
    private static final double NEIGHBOUR_SHARE = 0.2;

    private static final double MIN_NEIGHBOUR_SCORE = 5;

    /** How far up the parts of a divided article are looked for. */
    private static final int MAX_CLIMB = 4;

    private static final Set<String> ARTICLE_EDGES = Set.of("article", "main", "body");

    private ArticleRegions() {}

    /** Takes out what readers say, who may well write more than the newsroom. */
    static void dropComments(Region root) {
        drop(root, region -> region.purpose.isComments());
    }

    /** Takes out what says of itself that it is not part of the article. */
    static void dropChrome(Region root) {
        double limit = root.prose() * CHROME_SHARE;
        drop(root, region -> region.purpose.isChrome() && region.prose() <= limit);
    }

    private static void drop(Region root, Predicate<Region> unwanted) {
        for (Region region : root.all()) {
            region.content()
                    .removeIf(
                            part ->
                                    part instanceof Region inner
                                            && !inner.holdsArticle()
                                            && unwanted.test(inner));
        }
        root.measure();
    }

    /** Gives them in the order of the page, none within another. */
    static List<Region> find(Region root) {
        List<Region> all = root.all();
        Region marked = marked(root, all);
        if (marked != null) {
            return alike(marked);
        }
        Region best = all.stream().max(Comparator.comparingDouble(Region::score)).orElse(root);
        List<Region> divided = alike(best);
        return divided.size() > 1 ? divided : withNeighbours(best);
    }

    /** The innermost of the marked, as frames often carry the word as well. */
    private static @Nullable Region marked(Region root, List<Region> all) {
        Region found = null;
        for (Region region : all) {
            if (region.purpose.isBody()
                    && region.prose() >= MIN_PROSE
                    && region.prose() >= root.prose() * BODY_SHARE
                    && (found == null || region.prose() > found.prose() * 0.8)) {
                found = region;
            }
        }
        return found;
    }

    /** The parts of an article that advertisements divide bear the same names. */
    private static List<Region> alike(Region part) {
        Region top = part;
        for (int i = 0; i < MAX_CLIMB && !ARTICLE_EDGES.contains(top.tag); i++) {
            if (top.parent == null) {
                break;
            }
            top = top.parent;
        }
        if (part.purpose.words().isEmpty()) {
            return List.of(part);
        }
        List<Region> found = new ArrayList<>();
        for (Region region : top.all()) {
            if (region == part
                    || region.tag.equals(part.tag)
                            && region.purpose.words().equals(part.purpose.words())
                            && region.prose() > 0
                            && region.linkDensity() < 0.5
                            && !isWithin(region, part)
                            && !isWithin(part, region)) {
                found.add(region);
            }
        }
        return found;
    }

    private static boolean isWithin(Region inner, Region outer) {
        Region region = inner;
        while (region != null && region.depth > outer.depth) {
            region = region.parent;
        }
        return region == outer;
    }

    private static List<Region> withNeighbours(Region best) {
        if (best.parent == null) {
            return List.of(best);
        }
        double enough = Math.max(MIN_NEIGHBOUR_SCORE, best.score() * NEIGHBOUR_SHARE);
        List<Region> chosen = new ArrayList<>();
        for (Object part : best.parent.content()) {
            if (part instanceof Region region
                    && (region == best || region.score() >= enough || isParagraph(region))) {
                chosen.add(region);
            }
        }
        return chosen;
    }

    private static boolean isParagraph(Region region) {
        return region.tag.equals("p") && region.length() > 80 && region.linkDensity() < 0.25;
    }
}
