package dev.nashra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stack of the compose file, as a project of its own with secrets and ports of its own. The
 * tool is {@code docker-compose} or, where there is none, {@code docker compose}.
 */
final class ComposeStack {
    /** Moves the two published ports, for two runs on one machine. */
    static final String PORT_BASE = "NASHRA_TEST_PORT_BASE";

    private static final List<String> IMAGES =
            List.of(
                    "apache/kafka:4.2.1",
                    "docker.elastic.co/elasticsearch/elasticsearch:9.5.3",
                    "eclipse-temurin:25-jre");
    private static final List<String> SERVICES = List.of("ingest", "enrich", "search");

    private static final int SECOND = 100;

    private final Path folder;
    private final List<String> files;
    private final Path secrets;
    private final String project;
    private final int ports;

    private ComposeStack(Path folder, List<String> files, Path secrets, String project, int ports) {
        this.folder = folder;
        this.files = files;
        this.secrets = secrets;
        this.project = project;
        this.ports = ports;
    }

    /** What a command left behind. */
    record Run(int exitCode, String output) {}

    /** Tells what this machine lacks to run the stack; empty if nothing. */
    static Optional<String> missing(Path root) {
        if (!answers(List.of("docker", "info"))) {
            return Optional.of("no container engine answers");
        }
        if (tool().isEmpty()) {
            return Optional.of("neither docker-compose nor docker compose is there");
        }
        for (String image : IMAGES) {
            if (!answers(List.of("docker", "image", "inspect", image))
                    && !answers(List.of("docker", "pull", "-q", image))) {
                return Optional.of("no image " + image + ", nor a registry that has it");
            }
        }
        for (String service : SERVICES) {
            String jar = service + "-service/target/quarkus-app/quarkus-run.jar";
            if (!Files.exists(root.resolve(jar))) {
                return Optional.of(jar + " is not built");
            }
        }
        return Optional.empty();
    }

    /** Makes a stack with fresh secrets; nothing is started. */
    static ComposeStack prepare(Path root, Path secrets) {
        return prepare(root, secrets, 0, List.of("docker-compose.yml"));
    }

    /** Makes a stack of three brokers and two of each service, beside the other. */
    static ComposeStack prepareHighlyAvailable(Path root, Path secrets) {
        return prepare(root, secrets, 2 * SECOND, List.of("docker-compose.yml", "compose.ha.yml"));
    }

    private static ComposeStack prepare(Path root, Path secrets, int above, List<String> files) {
        int base = Integer.parseInt(System.getenv().getOrDefault(PORT_BASE, "46000")) + above;
        Path folder = root.resolve("deploy/compose");
        ComposeStack stack = new ComposeStack(folder, files, secrets, "nashra-it-" + base, base);
        stack.check(List.of(folder.resolve("make-secrets").toString(), secrets.toString()));
        return stack;
    }

    /** Runs a command of compose, which must succeed. */
    String compose(String... arguments) {
        List<String> command = new ArrayList<>(tool().orElseThrow());
        files.forEach(file -> command.addAll(List.of("-f", file)));
        command.addAll(List.of(arguments));
        return check(command);
    }

    /** Runs a command of docker on the container of a service, which must succeed. */
    String docker(String service, String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        command.add(container(service));
        return check(command);
    }

    /** Gives the health of each container that has a check: healthy, unhealthy or starting. */
    Map<String, String> health() {
        Map<String, String> health = new TreeMap<>();
        for (String id : compose("ps", "-q").lines().toList()) {
            String line =
                    check(
                            List.of(
                                    "docker",
                                    "inspect",
                                    "--format",
                                    "{{index .Config.Labels \"com.docker.compose.service\"}}"
                                            + " {{if .State.Health}}{{.State.Health.Status}}{{end}}",
                                    id));
            String[] words = line.strip().split(" ");
            if (words.length == 2) {
                health.put(words[0], words[1]);
            }
        }
        return health;
    }

    /** Gives the URL of a call to search. */
    URI search(String path) {
        return URI.create("http://127.0.0.1:" + (ports + 80) + path);
    }

    /** Gives the URL of a call to the second search. */
    URI search2(String path) {
        return URI.create("http://127.0.0.1:" + (ports + SECOND + 80) + path);
    }

    /** Runs a command in the container of a service, and gives what it wrote. */
    String exec(String service, String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "exec", container(service)));
        command.addAll(List.of(arguments));
        return check(command);
    }

    /** Gives the URL of a call to ingest. */
    URI ingest(String path) {
        return URI.create("http://127.0.0.1:" + (ports + 81) + path);
    }

    /** Gives the admin key. */
    String key() throws IOException {
        return Files.readString(secrets.resolve("admin.key")).strip();
    }

    private String container(String service) {
        // Also of one that has stopped.
        return compose("ps", "-a", "-q", service).strip();
    }

    private String check(List<String> command) {
        Run run = run(command);
        if (run.exitCode() != 0) {
            throw new IllegalStateException(command + " failed: " + run.output());
        }
        return run.output();
    }

    private Run run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "COMPOSE_PROJECT_NAME", project,
                                "NASHRA_SECRETS", secrets.toString(),
                                "NASHRA_SEARCH_PORT", Integer.toString(ports + 80),
                                "NASHRA_SEARCH_2_PORT", Integer.toString(ports + SECOND + 80),
                                "NASHRA_INGEST_2_PORT", Integer.toString(ports + SECOND + 81),
                                "NASHRA_INGEST_PORT", Integer.toString(ports + 81)));
        return run(builder);
    }

    private static Optional<List<String>> tool() {
        return List.of(List.of("docker-compose"), List.of("docker", "compose")).stream()
                .filter(tool -> answers(List.of(String.join(" ", tool).split(" ")), "version"))
                .findFirst();
    }

    private static boolean answers(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        try {
            return run(new ProcessBuilder(all)).exitCode() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Run run(ProcessBuilder builder) {
        try {
            // What a tool says besides its answer is seen in the log of the tests.
            Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String output = new String(process.getInputStream().readAllBytes());
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
