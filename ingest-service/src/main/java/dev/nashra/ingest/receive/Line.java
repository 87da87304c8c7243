package dev.nashra.ingest.receive;

/** One line of an NDJSON body that is not blank. */
public sealed interface Line {
    /** Its number, from 1; blank lines count. */
    int number();

    /**
     * A line to read. The bytes are the reader's buffer: they change with the next line.
     *
     * @param bytes hold the line, without its end
     * @param start where it begins
     * @param length how long it is
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Text(int number, byte[] bytes, int start, int length) implements Line {}

    /** A line that is longer than is read. */
    record TooLong(int number) implements Line {}
}
