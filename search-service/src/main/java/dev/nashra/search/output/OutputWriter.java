package dev.nashra.search.output;

import java.io.IOException;
import java.io.OutputStream;

/** Writes pages in one format. */
interface OutputWriter {
    /** Writes a page in UTF-8; the stream stays open. */
    void write(Listing listing, OutputStream out) throws IOException;
}
