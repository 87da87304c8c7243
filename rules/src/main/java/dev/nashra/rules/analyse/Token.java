package dev.nashra.rules.analyse;

/**
 * A word in its place.
 *
 * @param word what is compared
 * @param position of words in a row one more each, from 0
 * @param start first UTF-16 code unit in the text
 * @param end one past the last
 */
public record Token(Word word, int position, int start, int end) {}
