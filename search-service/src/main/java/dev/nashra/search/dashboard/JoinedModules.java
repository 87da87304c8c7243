package dev.nashra.search.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's modules as one. Each is a file that a browser can load by itself; thirty files are
 * thirty requests, and this does without a bundler: a module becomes a function that is called once
 * and returns what the module exports, in the order in which modules need each other.
 *
 * <p>Modules keep to what can be joined so: they import by names without {@code as}, export
 * declarations, change no exported binding, and do not import in circles.
 */
final class JoinedModules {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:\\{([^}]*)\\} from )?'([^']+)';\\n");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async function|function|class|const) (\\w+))");
    private static final Pattern LEFT =
            Pattern.compile("(?m)^\\s*(import\\s.*|import\\b\\s*\\{.*|export\\b.*)$");

    private final UnaryOperator<String> source;
    private final Map<String, TreeSet<String>> outside = new TreeMap<>();
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    private JoinedModules(UnaryOperator<String> source) {
        this.source = source;
    }

    /**
     * Joins a module and all that it imports from beside it.
     *
     * @param entry a file's name, such as {@code app.js}
     * @param source gives a file's text by its name
     * @return a module that imports only what comes from elsewhere
     * @throws IllegalArgumentException if a module has what cannot be joined
     */
    static String of(String entry, UnaryOperator<String> source) {
        JoinedModules modules = new JoinedModules(source);
        modules.add(entry);
        StringBuilder text = new StringBuilder();
        modules.outside.forEach(
                (from, names) ->
                        text.append("import { ")
                                .append(String.join(", ", names))
                                .append(" } from '")
                                .append(from)
                                .append("';\n"));
        modules.joined.values().forEach(text::append);
        return text.toString();
    }

    private void add(String name) {
        if (joined.containsKey(name)) {
            return;
        }
        if (open.contains(name)) {
            throw new IllegalArgumentException("imported in a circle: " + open + " and " + name);
        }
        open.add(name);
        String text = source.apply(name);
        String body =
                IMPORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(use(found)));
        List<String> exported = EXPORT.matcher(body).results().map(e -> e.group(2)).toList();
        body = EXPORT.matcher(body).replaceAll("$1");
        Matcher left = LEFT.matcher(body);
        if (left.find()) {
            throw new IllegalArgumentException(name + " cannot be joined: " + left.group(1));
        }
        open.removeLast();
        joined.put(
                name,
                "const %s = (() => {\n%sreturn { %s };\n})();\n"
                        .formatted(variable(name), body, String.join(", ", exported)));
    }

    private String use(MatchResult found) {
        String names = found.group(1) == null ? "" : found.group(1).strip();
        String from = found.group(2);
        if (names.matches("(?s).*\\bas\\b.*")) {
            throw new IllegalArgumentException("imported by another name: " + names);
        }
        if (from.startsWith("./")) {
            add(from.substring(2));
            return names.isEmpty()
                    ? ""
                    : "const { %s } = %s;\n".formatted(names, variable(from.substring(2)));
        }
        TreeSet<String> all = outside.computeIfAbsent(from, unused -> new TreeSet<>());
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                all.add(name.strip());
            }
        }
        return "";
    }

    private static String variable(String name) {
        return "$" + name.replace(".js", "").replaceAll("\\W", "_");
    }
}
