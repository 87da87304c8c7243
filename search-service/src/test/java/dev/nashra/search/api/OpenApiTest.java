package dev.nashra.search.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.nashra.edge.access.Scoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is written of the API is what there is. */
class OpenApiTest {
    private static final Pattern REFERENCE = Pattern.compile("\\$ref: \"#/([a-zA-Z0-9/_]+)\"");

    private final String text = text();
    private final Map<String, Object> document = new Yaml().load(text);

    @Test
    void everyResourceIsDescribedAndEveryDescriptionIsOfOne() {
        Set<String> described = new TreeSet<>();
        at(document, "paths")
                .forEach(
                        (path, methods) ->
                                ((Map<?, ?>) methods)
                                        .keySet()
                                        .forEach(
                                                method ->
                                                        described.add(
                                                                upper(method.toString())
                                                                        + " "
                                                                        + path)));
        Set<String> resources = new TreeSet<>();
        resourceMethods().forEach(method -> resources.add(verb(method) + " " + path(method)));

        assertThat(described).isEqualTo(resources);
    }

    @Test
    void everyResourceIsScoped() {
        assertThat(resourceMethods())
                .isNotEmpty()
                .allMatch(method -> method.getOwner().isAnnotatedWith(Scoped.class));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(REFERENCE.matcher(text).results().map(MatchResult::group)).isNotEmpty();
        assertThat(REFERENCE.matcher(text).results())
                .allSatisfy(
                        reference -> {
                            Object at = document;
                            for (String step : reference.group(1).split("/")) {
                                at = ((Map<?, ?>) at).get(step);
                                assertThat(at).as(reference.group(1)).isNotNull();
                            }
                        });
    }

    private static Stream<JavaMethod> resourceMethods() {
        return new ClassFileImporter()
                .importPath("target/classes").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static String path(JavaMethod method) {
        return method.getOwner().getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    private static String upper(String method) {
        return method.toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    private static String text() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
