package dev.nashra.enrich.language;

import java.util.List;

/**
 * A language that a text may be in.
 *
 * @param code BCP 47
 * @param script what it is written in
 * @param outcomes what OpenNLP's model calls it; empty if the model does not know it
 * @param prior how much news there is in it, in nats, comparable within the script
 * @param rate share of letters, 0 to 1, that are among the telling ones
 * @param telling letters it has, and not all languages of the script have
 * @param others more of those, that are rare or typed by some only
 */
record Candidate(
        String code,
        Writing script,
        List<String> outcomes,
        double prior,
        double rate,
        String telling,
        String others) {

    /** Reads a line of {@code languages.tsv}. */
    static Candidate of(String line) {
        String[] cells = line.split("\t", -1);
        String[] letters = cells[5].split("\\|", -1);
        return new Candidate(
                cells[0],
                Writing.valueOf(cells[1]),
                cells[2].equals("und") ? List.of() : List.of(cells[2].split(",")),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                letters[0],
                letters.length == 1 ? "" : letters[1]);
    }
}
