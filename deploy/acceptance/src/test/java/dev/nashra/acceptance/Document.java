package dev.nashra.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown document, as far as a test has to understand it.
 *
 * @param path absolute
 * @param lines of the file
 */
record Document(Path path, List<String> lines) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");

    /**
     * Code in a document.
     *
     * @param line counted from 1
     * @param text without the ticks
     */
    record Code(int line, String text) {
        /** Says what is wrong with it. */
        String with(String unknown) {
            return this + " has " + unknown;
        }

        @Override
        public String toString() {
            return "line " + line + ": " + text;
        }
    }

    static Document read(Path path) throws IOException {
        return new Document(path, Files.readAllLines(path));
    }

    /** Gives what stands between ticks in the prose and the tables. */
    List<Code> inlineCode() {
        List<Code> found = new ArrayList<>();
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                fenced = !fenced;
            } else if (!fenced) {
                for (String text : groups(CODE, lines.get(i))) {
                    found.add(new Code(i + 1, text));
                }
            }
        }
        return found;
    }

    /** Gives the lines of all fenced blocks of a language. */
    List<Code> fenced(String language) {
        List<Code> found = new ArrayList<>();
        boolean wanted = false;
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                fenced = !fenced;
                wanted = fenced && lines.get(i).strip().equals("```" + language);
            } else if (wanted) {
                found.add(new Code(i + 1, lines.get(i)));
            }
        }
        return found;
    }

    /** Gives the targets of links to files. */
    List<String> fileLinks() {
        return lines.stream()
                .flatMap(line -> groups(LINK, line).stream())
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .toList();
    }

    /** Gives the rows of the first table under a heading, cells without ticks, head excluded. */
    List<List<String>> table(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(Document::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .collect(Collectors.toList());
    }

    private static boolean isFence(String line) {
        return line.strip().startsWith("```");
    }

    private static List<String> groups(Pattern pattern, String line) {
        Stream<String> matches = pattern.matcher(line).results().map(match -> match.group(1));
        return matches.toList();
    }
}
