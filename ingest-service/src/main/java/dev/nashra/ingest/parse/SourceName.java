package dev.nashra.ingest.parse;

import java.util.regex.Pattern;

/** What a publisher may be called: keys, indices and URLs carry the name as it is. */
public final class SourceName {
    /** Lower case, beginning with a letter or digit, 64 characters at most. */
    public static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private SourceName() {}
}
