package dev.nashra.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.local.backends.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with a Java, a Maven and a Docker that only say how they were called. */
final class LauncherScriptTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<String> BUILT =
            List.of("deploy/local", "ingest-service", "enrich-service", "search-service");

    @TempDir private Path folder;
    private Path root;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void checkout() throws Exception {
        root = Files.createDirectories(folder.resolve("a checkout"));
        Path script = root.resolve("nashra");
        Files.copy(Installation.find().root().resolve("nashra"), script);
        for (String module : List.of("contract", "text", "edge")) {
            source(module);
        }
        for (String module : BUILT) {
            source(module);
            Files.createDirectories(root.resolve(module + "/target"));
            Files.createFile(root.resolve(module + "/target/.built"));
        }
        Files.createDirectories(archive().getParent());
        Files.createFile(archive());
        program(folder.resolve("bin/mvn"), "echo \"mvn $*\" >>\"" + folder + "/mvn.log\"");
        program(folder.resolve("bin/docker"), "exit 1");
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("NASHRA_JDK_FOLDERS", folder.resolve("jdks/none").toString());
    }

    @Test
    void prefersJavaHome() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());
        environment.put("NASHRA_JDK_FOLDERS", jdk("usual", "26").toString());

        assertThat(run("status").output()).startsWith("java of home");
    }

    @Test
    void passesByAnOldJavaHomeForThePath() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "17").toString());
        environment.put("PATH", jdk("path", "25") + "/bin:" + environment.get("PATH"));

        assertThat(run("status").output()).startsWith("java of path");
    }

    @Test
    void findsTheUsualFoldersLastAndTrustsOnlyWhatJavaSays() throws Exception {
        Path liar = jdk("liar", "17");
        Files.writeString(liar.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Path good = jdk("good", "26");
        environment.put("NASHRA_JDK_FOLDERS", liar + " " + good);

        assertThat(run("status").output()).startsWith("java of good");
    }

    @Test
    void saysInOneLineWhatToDoWithoutAJdk() throws Exception {
        environment.put("NASHRA_JDK_FOLDERS", jdk("old", "21").toString());

        Outcome outcome = run("status");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output().lines())
                .singleElement()
                .asString()
                .contains("no JDK 25")
                .contains("install one");
    }

    @Test
    void handsCommandsOverWithTheirArguments() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());

        assertThat(run("push", "two words.ndjson").output())
                .contains("dev.nashra.local.Nashra|push|two words.ndjson|")
                .contains("-Dnashra.root=" + root + "|");
    }

    @Test
    void buildsNothingWhenNothingIsStale() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());

        assertThat(run("up").output()).startsWith("java of home");
        assertThat(mavenCalls()).isEmpty();
    }

    @Test
    void runsEachPartOnceWhenNothingIsArchived() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());
        Files.delete(archive());

        assertThat(run("up").output())
                .containsSubsequence(
                        "-XX:ArchiveClassesAtExit=" + archive() + "|",
                        "dev.nashra.local.Nashra|first-run|",
                        "dev.nashra.local.Nashra|up|");
    }

    @Test
    void startsAllTheSameWhenThatFails() throws Exception {
        Path java = jdk("home", "25").resolve("bin/java");
        environment.put("JAVA_HOME", folder.resolve("jdks/home").toString());
        Files.writeString(java, "case $* in *first-run) exit 1 ;; esac\n", APPEND);
        Files.delete(archive());

        assertThat(run("up").output()).contains("dev.nashra.local.Nashra|up|");
    }

    @Test
    void buildsOnlyTheModuleThatChanged() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());
        Files.writeString(root.resolve("enrich-service/src/main/Code.java"), "changed");

        assertThat(run("up").output()).contains("enrich-service").contains("java of home");
        assertThat(mavenCalls()).singleElement().asString().contains("-pl enrich-service -am");

        run("up");
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void buildsEverythingWhenWhatAllShareChanged() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());
        Files.delete(root.resolve("contract/src/main/Code.java"));

        run("up");

        assertThat(mavenCalls()).singleElement().asString().contains(String.join(",", BUILT));
    }

    @Test
    void startsNothingAndBuildsAgainAfterABuildThatFailed() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());
        program(folder.resolve("bin/mvn"), "echo broken; exit 1");
        Files.writeString(root.resolve("enrich-service/src/main/Code.java"), "changed");

        Outcome outcome = run("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("broken").doesNotContain("java of home");
        assertThat(run("up").output()).contains("broken");
    }

    @Test
    void testsOnceAndSaysThatContainersWereSkipped() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());

        Outcome outcome = run("test");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).contains("Skipped").contains("no Docker Engine answers");
        assertThat(mavenCalls()).containsExactly("mvn -q -B spotless:check", "mvn -B verify");

        run("up");
        assertThat(mavenCalls()).as("calls, as all is built").hasSize(2);
    }

    @Test
    void testsOnceMoreOnContainersWhereTheImagesAre() throws Exception {
        environment.put("JAVA_HOME", jdk("home", "25").toString());
        program(folder.resolve("bin/docker"), "exit 0");

        run("test");

        assertThat(mavenCalls()).hasSize(3);
        assertThat(mavenCalls().getLast()).contains("-Dnashra.containers", "verify");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdks/" + name);
        program(
                home.resolve("bin/java"),
                """
                if [ "$1" = -XshowSettings:properties ]; then
                  echo "    java.home = %s" >&2
                  echo "    java.specification.version = %s" >&2
                else
                  echo "java of %s"; printf '%%s|' "$@"
                fi"""
                        .formatted(home, version, name));
        program(home.resolve("bin/javac"), "");
        return home;
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void source(String module) throws IOException {
        Path folder = root.resolve(module + "/src/main");
        Files.createDirectories(folder);
        for (Path file : List.of(folder.resolve("Code.java"), root.resolve(module + "/pom.xml"))) {
            Files.createFile(file);
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        Files.setLastModifiedTime(folder, LONG_AGO);
    }

    private Path archive() {
        return root.resolve("deploy/local/target/shared-classes/launcher.jsa");
    }

    private List<String> mavenCalls() throws IOException {
        Path log = folder.resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private Outcome run(String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of("bash", root.resolve("nashra").toString()),
                                        Stream.of(arguments))
                                .toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int exitCode, String output) {}
}
