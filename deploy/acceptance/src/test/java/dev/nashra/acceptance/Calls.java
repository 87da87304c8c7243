package dev.nashra.acceptance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The calls that the services answer, read from the sources of their resources. */
final class Calls {
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private static final Pattern SERVICE = Pattern.compile("([a-z]+)-service/src/main/");

    private Calls() {}

    /** Gives every call under {@code /api}, as service, verb and path. */
    static Set<String> of(Checkout checkout) {
        Set<String> calls = new TreeSet<>();
        for (Path file : checkout.files("Resource.java")) {
            Matcher service = SERVICE.matcher(checkout.root().relativize(file).toString());
            if (service.lookingAt()) {
                JavaSource.types(file).stream()
                        .flatMap(Calls::answeredBy)
                        .filter(call -> call.contains(" /api/"))
                        .map(call -> service.group(1) + " " + call)
                        .forEach(calls::add);
            }
        }
        return calls;
    }

    private static Stream<String> answeredBy(ClassTree type) {
        String root = JavaSource.value(type.getModifiers(), "Path").orElse("");
        return JavaSource.methods(type).flatMap(method -> answeredBy(root, method));
    }

    private static Stream<String> answeredBy(String root, MethodTree method) {
        String path = JavaSource.value(method.getModifiers(), "Path").orElse("");
        return VERBS.stream()
                .filter(verb -> JavaSource.has(method.getModifiers(), verb))
                .map(verb -> verb + " " + root + path);
    }
}
