package dev.nashra.local.search;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** How wide the terminal is that somebody watches. */
public final class TerminalWidth {
    private static final int USUAL = 80;

    private TerminalWidth() {}

    /** Gives its columns; 0 if what is printed goes elsewhere. */
    public static int columns() {
        boolean watched = System.console() != null && System.console().isTerminal();
        return watched ? told(System.getenv("COLUMNS")) : 0;
    }

    /**
     * Gives what a variable says, or else the terminal.
     *
     * @param variable null if it is not set
     */
    static int told(@Nullable String variable) {
        if (variable != null && variable.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(variable);
        }
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL;
        } catch (IOException e) {
            return USUAL;
        }
    }
}
