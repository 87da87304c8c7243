package dev.nashra.acceptance;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code ./nashra} understands, as the script and the launcher behind it declare it.
 *
 * @param commands first words
 * @param options of any of them
 */
record Launcher(Set<String> commands, Set<String> options) {
    private static final Pattern COMMAND = Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");
    private static final Pattern OPTION = Pattern.compile("names = \\{?\\s*\"(--[a-z-]+)\"");
    private static final Pattern CASE = Pattern.compile("(?m)^ +([a-z| ]+)\\)");

    static Launcher of(Checkout checkout) {
        String launcher =
                checkout.files("Command.java").stream()
                        .map(checkout::read)
                        .collect(Collectors.joining());
        String options =
                checkout.files("Option.java").stream()
                        .map(checkout::read)
                        .collect(Collectors.joining());
        String workbench =
                Stream.of("Copies.java", "Tags.java")
                        .flatMap(name -> checkout.files(name).stream())
                        .map(checkout::read)
                        .collect(Collectors.joining());
        Set<String> commands = new HashSet<>(all(COMMAND, launcher));
        String script = checkout.read(checkout.root().resolve("nashra"));
        all(CASE, script).forEach(words -> commands.addAll(Set.of(words.split(" *\\| *"))));
        return new Launcher(commands, all(OPTION, launcher + options + workbench));
    }

    /** Gives the words that a line's {@code ./nashra} would not understand. */
    Set<String> unknownIn(String line) {
        String call = line.substring(line.indexOf("./nashra")).split(" #|[|;&)]")[0];
        String[] words = call.strip().split("\\s+");
        Set<String> unknown = new HashSet<>();
        if (words.length > 1 && !commands.contains(words[1])) {
            unknown.add(words[1]);
        }
        Stream.of(words)
                .map(word -> word.replaceAll("[\\[\\]]", ""))
                .filter(word -> word.startsWith("--") && !options.contains(word))
                .filter(word -> !word.equals("--help"))
                .forEach(unknown::add);
        return unknown;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
