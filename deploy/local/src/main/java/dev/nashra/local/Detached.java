package dev.nashra.local;

import dev.nashra.local.backends.Installation;
import dev.nashra.local.backends.JavaOptions;
import dev.nashra.local.stack.DataDirectory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The launcher process that stays behind. It starts the stack exactly as in the foreground, with
 * its output shown by the process that returns, until it says with a zero byte that all is ready.
 */
final class Detached {
    private static final int READY = 0;
    private static final int HEAP_MEGABYTES = 64;

    private Detached() {}

    /** Starts the process that stays and returns its verdict: 0 once everything is ready. */
    static int launch(DataDirectory data, boolean terminal)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(data, terminal))
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        Thread cancel = new Thread(() -> cancel(process), "cancel");
        Runtime.getRuntime().addShutdownHook(cancel);
        Thread errors = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), System.err));
        boolean ready = copy(process.getInputStream(), System.out);
        errors.join();
        if (!ready) {
            return process.waitFor();
        }
        Runtime.getRuntime().removeShutdownHook(cancel);
        return 0;
    }

    /**
     * Says that all is ready; from here on our output goes to the launcher's log, as given back.
     */
    static PrintStream letGo(DataDirectory data) {
        System.out.write(READY);
        System.out.flush();
        try {
            PrintStream log =
                    new PrintStream(
                            new FileOutputStream(data.launcherLog().toFile(), true),
                            true,
                            StandardCharsets.UTF_8);
            System.setOut(log);
            System.setErr(log);
            // The JDK puts /dev/null in their place.
            new FileOutputStream(FileDescriptor.out).close();
            new FileOutputStream(FileDescriptor.err).close();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(DataDirectory data, boolean terminal) {
        List<String> command = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            // Else a Ctrl-C in the terminal, or its end, would be the stack's too.
            command.add(setsid.toString());
        }
        command.add(Installation.java().toString());
        Installation installation = Installation.find();
        command.addAll(JavaOptions.of(8, HEAP_MEGABYTES));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(
                JavaOptions.sharedClasses(
                        installation.sharedClasses("launcher"), installation.launcherJar()));
        command.add("-Dnashra.root=" + installation.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Nashra.class.getName(), "up", "--supervise"));
        command.addAll(List.of("--data", data.path().toString()));
        command.add("--terminal=" + terminal);
        return command;
    }

    private static void cancel(Process process) {
        // By its handle: the process itself would close the streams that are being shown.
        process.toHandle().destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies until the end or the sign; true if it was the sign. */
    private static boolean copy(InputStream from, PrintStream to) {
        try (from) {
            for (int b = from.read(); b >= 0; b = from.read()) {
                if (b == READY) {
                    return true;
                }
                to.write(b);
                if (b == '\n') {
                    to.flush();
                }
            }
            to.flush();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
