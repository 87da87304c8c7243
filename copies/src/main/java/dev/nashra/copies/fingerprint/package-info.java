/**
 * What is kept of a text to recognise its copies: {@link
 * dev.nashra.copies.fingerprint.Fingerprinter} makes a {@link
 * dev.nashra.copies.fingerprint.Fingerprint} of the passages that {@link
 * dev.nashra.copies.fingerprint.ReportText} finds.
 *
 * <p>In the order of the data: {@link dev.nashra.copies.fingerprint.CopySpelling} makes the
 * spellings of two houses one, {@link dev.nashra.copies.fingerprint.WordCode} makes a word 24 bits,
 * {@link dev.nashra.copies.fingerprint.Shingles} makes three words a weighted 64 bits, {@link
 * dev.nashra.copies.fingerprint.RareKeys} chooses the shingles to file an article under. Each says
 * its layout and hashes; none has a seed, and all are part of the {@linkplain
 * dev.nashra.copies.fingerprint.Fingerprint#VERSION version}.
 */
@NullMarked
package dev.nashra.copies.fingerprint;

import org.jspecify.annotations.NullMarked;
