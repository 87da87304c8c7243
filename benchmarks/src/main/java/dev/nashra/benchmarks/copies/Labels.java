package dev.nashra.benchmarks.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be true of the pages of a file. A page is numbered by its first line; of several
 * lines with its address the last one counts.
 */
final class Labels {
    private final Map<String, Integer> pageOfArticle = new HashMap<>();
    private final Map<String, Integer> pageOfLine = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final Set<String> languages = new HashSet<>();
    private boolean isLabelled = true;
    private boolean hasEvents;
    private int lines;

    /**
     * A page.
     *
     * @param line id of the line that counts
     * @param lineNumber its place among all lines, from 0
     * @param label number of the true group or event; -1 if there is none
     * @param language empty if not said
     * @param kind empty if not said
     */
    record Page(String line, int lineNumber, int label, String language, String kind) {}

    /** Takes the next line. */
    void add(LabelledArticle article) {
        int page = pageOfArticle.computeIfAbsent(article.articleId(), id -> pages.size());
        if (pageOfLine.putIfAbsent(article.id(), page) != null) {
            throw new IllegalArgumentException("the id " + article.id() + " is not unique");
        }
        Page row =
                new Page(
                        article.id(),
                        lines++,
                        number(article.label()),
                        article.language() == null ? "" : article.language(),
                        article.kind());
        if (page == pages.size()) {
            pages.add(row);
        } else {
            pages.set(page, row);
        }
        isLabelled &= article.label() != null;
        hasEvents |= article.isEvent();
        languages.add(row.language());
    }

    private int number(@Nullable String label) {
        return label == null ? -1 : numbers.computeIfAbsent(label, name -> numbers.size());
    }

    List<Page> pages() {
        return pages;
    }

    int lines() {
        return lines;
    }

    /** Tells whether every line has a label. */
    boolean isLabelled() {
        return isLabelled && lines > 0;
    }

    /** Tells whether labels are events, of which reports differ. */
    boolean hasEvents() {
        return hasEvents;
    }

    /** Gives the languages in alphabetical order. */
    List<String> languages() {
        return languages.stream().sorted().toList();
    }

    /** Gives the true groups, by page. */
    int[] truth() {
        return pages.stream().mapToInt(Page::label).toArray();
    }

    /** Gives the page of an article's id; null if the file has none. */
    @Nullable Integer pageOfArticle(String articleId) {
        return pageOfArticle.get(articleId);
    }

    /** Gives the page of a line's id; null if the file has none. */
    @Nullable Integer pageOfLine(String id) {
        return pageOfLine.get(id);
    }

    /** Gives every line's id with its page. */
    Map<String, Integer> pageOfLine() {
        return pageOfLine;
    }
}
