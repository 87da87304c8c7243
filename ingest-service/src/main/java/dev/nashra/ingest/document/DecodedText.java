package dev.nashra.ingest.document;

/**
 * A document's characters.
 *
 * @param text without a byte order mark
 * @param mislabelled whether it is in another character set than was declared
 */
record DecodedText(String text, boolean mislabelled) {}
