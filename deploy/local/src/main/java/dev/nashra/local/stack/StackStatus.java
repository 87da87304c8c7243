package dev.nashra.local.stack;

import dev.nashra.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** What each member is doing at this moment. */
public final class StackStatus {
    private StackStatus() {}

    /**
     * A member's state.
     *
     * @param member which
     * @param state one word: {@code ready}, {@code starting}, {@code restarting}, {@code stopped}
     * @param process the running process; empty unless ready or starting
     * @param residentBytes memory it holds; empty where that cannot be told
     */
    public record Line(
            Member member, String state, Optional<PidFile> process, OptionalLong residentBytes) {

        /** Tells whether the member can do its work. */
        public boolean isReady() {
            return state.equals("ready");
        }

        /** Gives name, state, pid, port and memory, in columns. */
        public String text() {
            return row(
                    member.label(),
                    state,
                    process.map(found -> Long.toString(found.pid())).orElse("-"),
                    process.map(found -> Integer.toString(found.port())).orElse("-"),
                    residentBytes.isPresent() ? residentBytes.getAsLong() / (1 << 20) + "M" : "-");
        }
    }

    /** Gives the headings over {@link Line#text()}. */
    public static String headings() {
        return row("NAME", "STATE", "PID", "PORT", "MEMORY");
    }

    /** Asks all members at once; takes up to 5 s. */
    public static List<Line> of(RunFolder run) {
        boolean kept = run.launcher().isPresent();
        return Arrays.stream(Member.values())
                .map(member -> CompletableFuture.supplyAsync(() -> line(run, member, kept)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Line line(RunFolder run, Member member, boolean kept) {
        Optional<PidFile> process = run.member(member);
        if (process.isEmpty()) {
            String state = kept ? "restarting" : "stopped";
            return new Line(member, state, process, OptionalLong.empty());
        }
        boolean ready = Readiness.of(member, process.get().port());
        return new Line(
                member, ready ? "ready" : "starting", process, residentBytes(process.get().pid()));
    }

    private static OptionalLong residentBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static String row(String name, String state, String pid, String port, String memory) {
        return String.format(
                Locale.ROOT, "%-13s  %-10s  %7s  %5s  %6s", name, state, pid, port, memory);
    }
}
