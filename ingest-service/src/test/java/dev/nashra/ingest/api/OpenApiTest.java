package dev.nashra.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.nashra.contract.ArticleId;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.access.SignedBy;
import dev.nashra.ingest.document.Document;
import dev.nashra.ingest.document.Repair;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.receive.BodyRefused;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is written of the API is what there is. */
class OpenApiTest {
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
                                                                method.toString()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + " "
                                                                        + path)));

        assertThat(described).isEqualTo(resources());
    }

    @Test
    void everyResourceIsScopedOrSigned() {
        assertThat(resourceMethods())
                .isNotEmpty()
                .allSatisfy(
                        method ->
                                assertThat(
                                                method.isAnnotatedWith(Scoped.class)
                                                        || method.isAnnotatedWith(SignedBy.class)
                                                        || method.getOwner()
                                                                .isAnnotatedWith(Scoped.class))
                                        .as(method.getFullName())
                                        .isTrue());
    }

    @Test
    void everyReasonIsDescribed() {
        Stream<String> codes =
                Stream.of(
                                Arrays.stream(Refusal.Reason.values()).map(Refusal.Reason::code),
                                Arrays.stream(BodyRefused.Reason.values())
                                        .map(BodyRefused.Reason::code),
                                Arrays.stream(Document.Reason.values()).map(Document.Reason::code),
                                Arrays.stream(Repair.values()).map(Repair::code))
                        .flatMap(reasons -> reasons);

        assertThat(codes).allSatisfy(code -> assertThat(text).contains("`" + code + "`"));
    }

    @Test
    void idsInExamplesAreTrue() {
        assertThat(text)
                .contains(
                        ArticleId.of("marsad", "https://marsad.example/2026/11/port-of-sahra"),
                        ArticleId.of("city-news", "urn:newsml:desk.example:2026-11-02:1"),
                        ArticleId.of("marsad", "tag:marsad.example,2026:1"),
                        ArticleId.of("marsad", "tag:marsad.example,2026:2"),
                        ArticleId.of("marsad", "https://marsad.example/2026/11/bridge"));
    }

    private static Set<String> resources() {
        Set<String> resources = new TreeSet<>();
        resourceMethods()
                .forEach(
                        method -> {
                            String verb = verb(method);
                            String path =
                                    method.getOwner().getAnnotationOfType(Path.class).value()
                                            + method.tryGetAnnotationOfType(Path.class)
                                                    .map(Path::value)
                                                    .orElse("");
                            resources.add(verb + " " + path);
                        });
        return resources;
    }

    private static Stream<JavaMethod> resourceMethods() {
        return new ClassFileImporter()
                .importPath("target/classes").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
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
