/** Decides what language a text is in: {@link dev.nashra.enrich.language.LanguageDetector}. */
@NullMarked
package dev.nashra.enrich.language;

import org.jspecify.annotations.NullMarked;
