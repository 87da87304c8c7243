package dev.nashra.search.index;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One build of the whole index, with a mapping of its own. Another is built beside it when the
 * mapping of fields that are there is to change.
 *
 * @param number from 1; never used twice
 */
public record IndexVersion(int number) implements Comparable<IndexVersion> {
    /** What a new installation begins with. */
    public static final IndexVersion FIRST = new IndexVersion(1);

    private static final Pattern NAME =
            Pattern.compile("nashra-articles-v([1-9][0-9]{0,8})(?:-.*)?");

    /** Finds the version in the name of a template or an index; empty if it is none of ours. */
    public static Optional<IndexVersion> in(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new IndexVersion(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    /** Name of its template, and what the names of its indices begin with. */
    public String template() {
        return "nashra-articles-v" + number;
    }

    /** Pattern of all its indices. */
    public String indices() {
        return template() + "-*";
    }

    /** Gives the index of a month, as {@link Indices#month} writes it. */
    public String index(String month) {
        return template() + "-" + month;
    }

    /** Gives the month of one of its indices. */
    public String month(String index) {
        return index.substring(template().length() + 1);
    }

    @Override
    public int compareTo(IndexVersion other) {
        return Comparator.comparingInt(IndexVersion::number).compare(this, other);
    }
}
