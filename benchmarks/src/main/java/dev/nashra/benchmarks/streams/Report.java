package dev.nashra.benchmarks.streams;

/**
 * A report that the stream remembers.
 *
 * @param id of its line
 * @param site who wrote it
 * @param url its page
 * @param draft its text, before the house's spelling
 */
record Report(String id, Site site, String url, Draft draft) {}
