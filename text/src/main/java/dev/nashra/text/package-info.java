/**
 * One spelling for the many of the web: {@link dev.nashra.text.Folding} for texts, {@link
 * dev.nashra.text.Words} for the words of a text with their places, {@link
 * dev.nashra.text.SpellingKey} for names.
 */
@NullMarked
package dev.nashra.text;

import org.jspecify.annotations.NullMarked;
