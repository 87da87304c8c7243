package dev.nashra.benchmarks.copies;

/** A file that cannot be evaluated; the message says which and why. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
