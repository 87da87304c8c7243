package dev.nashra.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One line for each member, rewritten in place: for a terminal that knows ANSI escapes. */
public final class TerminalProgress implements Progress {
    private static final String UP = "\033[%dA";
    private static final String CLEAR_LINE = "\r\033[K";
    private static final String GREEN = "\033[32m";
    private static final String YELLOW = "\033[33m";
    private static final String PLAIN = "\033[0m";

    private final PrintStream out;
    private final Map<Member, String> lines = new EnumMap<>(Member.class);
    private int drawn;

    /** Writes to a terminal that nobody else writes to meanwhile. */
    public TerminalProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void show(Event event) {
        switch (event) {
            case Event.Starting(Member member, long pid) ->
                    update(member, YELLOW + "starting" + PLAIN + "  pid " + pid);
            case Event.Ready(Member member, Duration after) ->
                    update(member, GREEN + "ready" + PLAIN + "     " + after(after));
            case Event.Stopping(Member member) -> update(member, YELLOW + "stopping" + PLAIN);
            case Event.Stopped(Member member, Duration after) ->
                    update(member, "stopped   " + after(after));
            case Event.Note(String text) -> note(text);
        }
        out.flush();
    }

    private static String after(Duration duration) {
        return "after " + PlainProgress.seconds(duration);
    }

    private void note(String text) {
        out.println(text);
        // What stands above is history now; the next change starts a new block below.
        drawn = 0;
        lines.clear();
    }

    private void update(Member member, String state) {
        lines.put(member, state);
        StringBuilder block = new StringBuilder();
        if (drawn > 0) {
            block.append(String.format(Locale.ROOT, UP, drawn));
        }
        lines.forEach(
                (each, line) ->
                        block.append(CLEAR_LINE)
                                .append(String.format(Locale.ROOT, "  %-13s  ", each.label()))
                                .append(line)
                                .append('\n'));
        drawn = lines.size();
        out.print(block);
    }
}
