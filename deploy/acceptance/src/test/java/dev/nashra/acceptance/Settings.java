package dev.nashra.acceptance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of the services, read from the sources of their configuration interfaces. */
final class Settings {
    private final Map<String, String> defaults = new HashMap<>();

    private Settings() {}

    static Settings of(Checkout checkout) {
        Settings settings = new Settings();
        checkout.files("Config.java").stream()
                .flatMap(file -> JavaSource.types(file).stream())
                .forEach(
                        type ->
                                JavaSource.value(type.getModifiers(), "ConfigMapping")
                                        .ifPresent(prefix -> settings.add(prefix, type, type)));
        return settings;
    }

    /** Tells whether a property is one of them, or belongs to one that takes any name. */
    boolean has(String property) {
        String bare = property.replace("\"", "");
        return defaults.containsKey(bare)
                || defaults.keySet().stream()
                        .filter(name -> name.endsWith(".*"))
                        .anyMatch(name -> bare.startsWith(name.substring(0, name.length() - 1)));
    }

    /** Tells whether an environment variable is one of them. */
    boolean hasVariable(String variable) {
        return defaults.keySet().stream().anyMatch(name -> variable(name).equals(variable));
    }

    /** Gives the default of a property; empty if it has none. */
    String defaultOf(String property) {
        return defaults.getOrDefault(property, "");
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void add(String prefix, ClassTree config, ClassTree group) {
        JavaSource.methods(group).forEach(method -> add(prefix, config, method));
    }

    private void add(String prefix, ClassTree config, MethodTree method) {
        String name = prefix + "." + kebab(method.getName().toString());
        String type = String.valueOf(method.getReturnType());
        Optional<ClassTree> nested =
                JavaSource.nested(config)
                        .filter(candidate -> candidate.getSimpleName().contentEquals(type))
                        .findFirst();
        if (nested.isPresent()) {
            add(name, config, nested.get());
        } else {
            String suffix = type.startsWith("Map<") ? ".*" : "";
            String value = JavaSource.value(method.getModifiers(), "WithDefault").orElse("");
            defaults.put(name + suffix, value);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
