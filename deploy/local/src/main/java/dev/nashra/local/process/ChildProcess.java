package dev.nashra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child, in a session of its own so that the terminal's Ctrl-C reaches only us. */
public final class ChildProcess {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ChildCommand command;
    private final Process process;

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    /**
     * Starts a child.
     *
     * @throws UncheckedIOException if the program cannot be started or does not take its input
     */
    public static ChildProcess start(ChildCommand command) {
        List<String> argv = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            argv.add(SETSID.toString());
        }
        argv.addAll(command.argv());
        ProcessBuilder builder =
                new ProcessBuilder(argv)
                        .directory(command.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(command.log().toFile()));
        command.environment().forEach((name, value) -> set(builder, name, value));
        try {
            Process process = builder.start();
            // Kept open: Elasticsearch ends when its input does, so it cannot outlive us.
            process.getOutputStream().write(command.input());
            process.getOutputStream().flush();
            return new ChildProcess(command, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.name(), e);
        }
    }

    private static void set(ProcessBuilder builder, String name, String value) {
        if (value.isEmpty()) {
            builder.environment().remove(name);
        } else {
            builder.environment().put(name, value);
        }
    }

    /** Gives the command it was started with. */
    public ChildCommand command() {
        return command;
    }

    /** Gives the operating system's handle, from which pid and start time are known. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Tells whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when it ends, by whatever cause. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Asks it to end (SIGTERM) and ends it (SIGKILL) if it does not.
     *
     * @param bound how long it may take by itself
     * @return false if it had to be killed
     */
    public boolean stop(Duration bound) {
        process.destroy();
        if (waitFor(bound)) {
            return true;
        }
        kill();
        return false;
    }

    /** Ends it at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
    }

    /** Freezes it (SIGSTOP): it keeps its sockets and answers nothing from when this returns. */
    public void pause() {
        signal("STOP");
        // A busy machine takes its time to stop every thread.
        Threads.awaitStopped(process.pid());
    }

    /** Lets it go on after {@link #pause()} (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill =
                    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("cannot send SIG" + name + " to " + command.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean waitFor(Duration bound) {
        try {
            return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
