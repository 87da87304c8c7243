package dev.nashra.benchmarks.search;

import dev.nashra.benchmarks.copies.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query and what it means.
 *
 * @param q as typed
 * @param grades by the articles' {@code uri}: 3 is what was meant, 2 belongs to it, 1 mentions it
 * @param kind what makes it hard: {@code stem}, {@code clitic}, {@code spelling}, {@code name},
 *     {@code phrase}, {@code digits} or {@code mixed}
 * @param why one sentence
 */
record SearchCase(String q, Map<String, Integer> grades, String kind, String why) {
    private static final int MEANT = 3;
    private static final int COLUMNS = 4;

    SearchCase {
        grades = Map.copyOf(grades);
    }

    /**
     * Reads cases: a line each, with columns between tabs; lines that begin with # say what the
     * file is. An article is named by the end of its uri, which only one may have.
     *
     * @param uris of all articles
     * @throws BadInput if a line is no case; names the line
     */
    static List<SearchCase> read(Path file, Collection<String> uris) throws IOException, BadInput {
        List<SearchCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(of(line, uris));
            }
        }
        return cases;
    }

    private static SearchCase of(String line, Collection<String> uris) throws BadInput {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new BadInput("not four columns: " + line);
        }
        Map<String, Integer> grades = new HashMap<>();
        for (String each : columns[1].split(" ")) {
            // A uri may itself hold an equals sign.
            boolean isGraded = each.matches(".+=[123]");
            int end = isGraded ? each.length() - 2 : each.length();
            int grade = isGraded ? each.charAt(each.length() - 1) - '0' : MEANT;
            String ending = each.substring(0, end);
            List<String> named = uris.stream().filter(uri -> uri.endsWith(ending)).toList();
            if (named.size() != 1) {
                throw new BadInput(ending + " names " + named.size() + " articles: " + line);
            }
            grades.put(named.getFirst(), grade);
        }
        return new SearchCase(columns[0], grades, columns[2], columns[3]);
    }
}
