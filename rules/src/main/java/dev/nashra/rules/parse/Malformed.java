package dev.nashra.rules.parse;

/** Carries an error out of the parser; no stack is taken. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient BadRule why;

    Malformed(BadRule.Reason reason, int column, String message) {
        super(message, null, false, false);
        this.why = new BadRule(reason, column, message);
    }

    BadRule why() {
        return why;
    }
}
