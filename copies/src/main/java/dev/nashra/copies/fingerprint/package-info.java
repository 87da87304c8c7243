/**
 * What is kept of a text to recognise its copies: {@link
 * dev.nashra.copies.fingerprint.Fingerprinter} makes a {@link
 * dev.nashra.copies.fingerprint.Fingerprint} of the passages that {@link
 * dev.nashra.copies.fingerprint.ReportText} finds.
 */
@NullMarked
package dev.nashra.copies.fingerprint;

import org.jspecify.annotations.NullMarked;
