/**
 * Divides texts into words as {@link dev.nashra.text.TextLanguage} says and brings words to what is
 * compared: {@link dev.nashra.rules.analyse.Analysis} gives tokens with exact offsets into the text
 * as printed.
 */
@NullMarked
package dev.nashra.rules.analyse;

import org.jspecify.annotations.NullMarked;
