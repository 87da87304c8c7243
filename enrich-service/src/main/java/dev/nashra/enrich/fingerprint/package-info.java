/**
 * What is kept of a text to recognise its copies: {@link
 * dev.nashra.enrich.fingerprint.Fingerprinter} makes a {@link
 * dev.nashra.enrich.fingerprint.Fingerprint} of the passages that {@link
 * dev.nashra.enrich.fingerprint.ReportText} finds.
 */
@NullMarked
package dev.nashra.enrich.fingerprint;

import org.jspecify.annotations.NullMarked;
