package dev.nashra.local.push;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The outcome of a push, for a person. */
public final class PushReport {
    private final Tally tally;
    private final Duration took;

    PushReport(Tally tally, Duration took) {
        this.tally = tally;
        this.took = took;
    }

    /** Tells whether nothing was rejected. */
    public boolean isClean() {
        return tally.rejectedCount() == 0;
    }

    /** Prints counts, the first rejections, and what was left out. */
    public void print(PrintStream out) {
        for (String rejection : tally.rejections()) {
            out.println(rejection);
        }
        long more = tally.rejectedCount() - tally.rejections().size();
        if (more > 0) {
            out.println("and " + more + " more");
        }
        tally.note().ifPresent(out::println);
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        out.println(String.format(Locale.ROOT, "accepted  %10d", tally.acceptedCount()));
        tally.repairs().forEach((repair, count) -> row(out, "mended", repair, count));
        out.println(String.format(Locale.ROOT, "rejected  %10d", tally.rejectedCount()));
        tally.reasons().forEach((reason, count) -> row(out, "", reason, count));
        out.println(
                String.format(
                        Locale.ROOT,
                        "in %.1f s, %.0f a second",
                        seconds,
                        (tally.acceptedCount() + tally.rejectedCount()) / seconds));
        out.flush();
    }

    private static void row(PrintStream out, String outcome, String reason, long count) {
        String what = (outcome + " " + reason.replace('_', ' ')).strip();
        out.println(String.format(Locale.ROOT, "  %18d  %s", count, what));
    }
}
