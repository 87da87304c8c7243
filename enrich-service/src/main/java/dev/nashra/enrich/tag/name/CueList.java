package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.ListFile;
import dev.nashra.text.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words by what they say of the words beside them: a list with {@code [sections]}. */
final class CueList {
    private final Map<String, Set<String>> sections = new HashMap<>();

    /** Reads a list of this package. */
    CueList(String name) {
        Set<String> section = new HashSet<>();
        for (String line : ListFile.lines(CueList.class, name)) {
            if (line.startsWith("[")) {
                section =
                        sections.computeIfAbsent(
                                line.substring(1, line.length() - 1), s -> new HashSet<>());
            } else {
                Arrays.stream(line.split("\\s+")).map(Folding::fold).forEach(section::add);
            }
        }
    }

    /** Gives the words of a section, folded; an unknown section is a mistake in the code. */
    Set<String> section(String name) {
        Set<String> words = sections.get(name);
        if (words == null) {
            throw new IllegalArgumentException("there is no section " + name);
        }
        return words;
    }
}
