package dev.nashra.local.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build put the programs that we start. */
public final class Installation {
    private final Path root;

    private Installation(Path root) {
        this.root = root;
    }

    /**
     * Finds the checkout: the system property {@code nashra.root}, else the nearest folder upwards
     * that holds the launcher script.
     *
     * @throws IllegalStateException if there is none
     */
    public static Installation find() {
        String told = System.getProperty("nashra.root");
        if (told != null) {
            return new Installation(Path.of(told).toAbsolutePath().normalize());
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("nashra"))) {
                return new Installation(folder);
            }
        }
        throw new IllegalStateException(
                "no folder from " + here + " upwards holds the script nashra; set -Dnashra.root");
    }

    /** Gives the root of the checkout. */
    public Path root() {
        return root;
    }

    /** Gives the java program that we run in. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Gives the file for what a process keeps of its classes; the next build may discard it. */
    public Path sharedClasses(String process) {
        return target().resolve("shared-classes/" + process + ".jsa");
    }

    /** Gives the jar of this module. */
    public Path launcherJar() {
        return built(target().resolve("nashra-local.jar"));
    }

    String kafkaClassPath() {
        return launcherJar() + ":" + built(target().resolve("kafka/libs")) + "/*";
    }

    Path elasticsearchHome() {
        Path folder = built(target().resolve("elasticsearch"));
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(version -> Files.isDirectory(version.resolve("lib")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing unpacked in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path target() {
        return root.resolve("deploy/local/target");
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException(
                    path + " is missing; build it with: mvn -pl deploy/local -am package");
        }
        return path;
    }
}
