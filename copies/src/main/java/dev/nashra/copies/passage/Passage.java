package dev.nashra.copies.passage;

/**
 * A passage that stands in two texts. Offsets count UTF-16 code units; each side begins where a
 * word begins and ends where one ends.
 *
 * @param start first unit in the one text
 * @param end one past the last in the one text
 * @param otherStart first unit in the other text
 * @param otherEnd one past the last in the other text
 */
public record Passage(int start, int end, int otherStart, int otherEnd) {}
