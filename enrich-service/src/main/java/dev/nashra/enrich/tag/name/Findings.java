package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Mention;
import java.util.List;

/**
 * What a text names.
 *
 * @param mentions in the order of the text, headline before body; no two overlap
 * @param inside countries and nationalities that are part of an organisation's name among them
 */
public record Findings(List<Mention> mentions, List<Mention> inside) {
    /** Makes the lists unmodifiable. */
    public Findings {
        mentions = List.copyOf(mentions);
        inside = List.copyOf(inside);
    }
}
