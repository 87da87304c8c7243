package dev.nashra.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line for each event. */
public final class PlainProgress implements Progress {
    private final PrintStream out;
    private final @Nullable InstantSource clock;

    /** Writes to a stream that somebody watches. */
    public PlainProgress(PrintStream out) {
        this(out, null);
    }

    /**
     * Writes to a log.
     *
     * @param clock gives the time in front of each line; null for none
     */
    public PlainProgress(PrintStream out, @Nullable InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void show(Event event) {
        String line =
                switch (event) {
                    case Event.Starting(Member member, long pid) ->
                            line(member, "starting, pid " + pid);
                    case Event.Ready(Member member, Duration after) ->
                            line(member, "ready after " + seconds(after));
                    case Event.Stopping(Member member) -> line(member, "stopping");
                    case Event.Stopped(Member member, Duration after) ->
                            line(member, "stopped after " + seconds(after));
                    case Event.Note(String text) -> text;
                };
        out.println(
                clock == null
                        ? line
                        : clock.instant().truncatedTo(ChronoUnit.MILLIS) + "  " + line);
        out.flush();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String line(Member member, String what) {
        return String.format(Locale.ROOT, "%-13s  %s", member.label(), what);
    }
}
