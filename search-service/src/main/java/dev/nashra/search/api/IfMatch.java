package dev.nashra.search.api;

import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code If-Match} (RFC 9110, section 13.1.1) over versions; a weak tag never matches. */
final class IfMatch {
    private static final Pattern TAGS =
            Pattern.compile("\\s*(W/)?\"[^\"]*\"\\s*(,\\s*(W/)?\"[^\"]*\"\\s*)*");
    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([0-9]{1,9})\"");

    private IfMatch() {}

    /** Gives which versions will do; every one if the header is not there. */
    static IntPredicate of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return version -> true;
        }
        if (!TAGS.matcher(header).matches()) {
            String detail = "If-Match must be entity tags in quotes, such as \"3\", or *.";
            throw new ProblemException(
                    Problem.of(400, "invalid_header", detail).at(Fault.header("If-Match", detail)));
        }
        Set<Integer> versions = new HashSet<>();
        Matcher tags = STRONG.matcher(header);
        while (tags.find()) {
            versions.add(Integer.valueOf(tags.group(1)));
        }
        return versions::contains;
    }
}
