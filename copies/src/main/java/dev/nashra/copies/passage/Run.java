package dev.nashra.copies.passage;

/**
 * Words that are equal one by one.
 *
 * @param start first word in the one text
 * @param otherStart first word in the other
 * @param length number of words
 */
record Run(int start, int otherStart, int length) {}
