package dev.nashra.search.index;

/** A version of the index was dropped while something was to be written to it. */
public final class VersionGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    VersionGoneException(IndexVersion version) {
        super("version " + version.number() + " of the index is no longer there");
    }
}
