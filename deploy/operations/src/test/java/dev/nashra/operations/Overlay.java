package dev.nashra.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an overlay comes to: one manifest for each object, built by {@code kubectl kustomize}.
 *
 * @param name folder below {@code deploy/kubernetes}
 */
record Overlay(String name, List<JsonNode> manifests) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Tells whether this machine can build one. */
    static boolean canBuild() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    /** Builds it; fails with kubectl's words if it cannot be built. */
    static Overlay build(String name) throws IOException, InterruptedException {
        Path out = Files.createTempFile("overlay", ".yaml");
        Path err = Files.createTempFile("overlay", ".err");
        Process kubectl =
                new ProcessBuilder(
                                "kubectl",
                                "kustomize",
                                Deploy.path("kubernetes").resolve(name).toString())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!kubectl.waitFor(60, TimeUnit.SECONDS) || kubectl.exitValue() != 0) {
            kubectl.destroyForcibly();
            throw new AssertionError(name + ": " + Files.readString(err));
        }
        return new Overlay(name, read(out));
    }

    /** Reads the objects of one file. */
    static List<JsonNode> read(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            List<JsonNode> found = new ArrayList<>();
            documents.forEachRemaining(found::add);
            found.removeIf(JsonNode::isEmpty);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Gives its objects of one kind. */
    List<JsonNode> all(String kind) {
        return manifests.stream().filter(each -> kind.equals(each.path("kind").asText())).toList();
    }

    /** Gives the Deployments, StatefulSets and Jobs. */
    List<JsonNode> workloads() {
        return Stream.of("Deployment", "StatefulSet", "Job")
                .flatMap(kind -> all(kind).stream())
                .toList();
    }

    /** Gives the workloads of the three services. */
    List<JsonNode> services() {
        return workloads().stream()
                .filter(each -> nameOf(each).matches("nashra-(ingest|enrich|search)"))
                .toList();
    }

    static String nameOf(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** Gives the pod's specification of a workload. */
    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    /** Gives containers and init containers of a workload. */
    static List<JsonNode> containers(JsonNode workload) {
        List<JsonNode> all = new ArrayList<>();
        pod(workload).path("containers").forEach(all::add);
        pod(workload).path("initContainers").forEach(all::add);
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
