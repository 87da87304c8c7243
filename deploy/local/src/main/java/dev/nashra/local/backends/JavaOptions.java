package dev.nashra.local.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options of a Java child that do not depend on what it is for. */
public final class JavaOptions {
    private JavaOptions() {}

    /**
     * Gives heap, collector and the permissions that native libraries need on this Java.
     *
     * @param startMegabytes heap at the start
     * @param mostMegabytes heap at most; when that is not enough the process ends, to be restarted
     */
    public static List<String> of(int startMegabytes, int mostMegabytes) {
        return List.of(
                "-Xms" + startMegabytes + "m",
                "-Xmx" + mostMegabytes + "m",
                // Two cores or so for five processes: threads of a collector would only compete.
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // The code that starts a process is hot for seconds and then never again: with four
                // times the usual thresholds the optimising compiler leaves it alone, and a start
                // takes a quarter less of the processor.
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /**
     * Gives the options by which a process keeps its loaded classes for the next start, which then
     * takes half the time. Written when it first ends by itself, and again when its jar was made
     * anew: Java would refuse the old archive then, and not always replace it.
     *
     * @param archive file of this process alone; in a folder that is made if need be
     * @param jar that the process begins in
     */
    public static List<String> sharedClasses(Path archive, Path jar) {
        try {
            Files.createDirectories(archive.getParent());
            if (Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar))
                            < 0) {
                Files.delete(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "-XX:SharedArchiveFile=" + archive,
                "-XX:+AutoCreateSharedArchive",
                // An archive that no longer fits is no news: it is written anew.
                "-Xlog:cds*=off,aot*=off");
    }

    /**
     * Gives what the operator adds for a process: the words of {@code NASHRA_NAME_JAVA_OPTS}. They
     * come last, so they win.
     */
    public static List<String> ofOperator(String name) {
        String variable = "NASHRA_" + name.toUpperCase(Locale.ROOT) + "_JAVA_OPTS";
        return words(System.getenv(variable));
    }

    private static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>();
        if (text != null) {
            for (String word : text.split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
