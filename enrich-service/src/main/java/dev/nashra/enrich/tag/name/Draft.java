package dev.nashra.enrich.tag.name;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Field;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Salience;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A tag while its mentions are being gathered. */
final class Draft {
    private static final int MAX_EVIDENCE = 5;

    private final String id;
    private final String label;
    private final Tag.Kind kind;
    private final Set<String> rules = new LinkedHashSet<>();
    private final Salience salience = new Salience();
    private final List<Tag.Evidence> evidence = new ArrayList<>();

    Draft(String id, String label, Tag.Kind kind) {
        this.id = id;
        this.label = label;
        this.kind = kind;
    }

    /** Counts a mention in full, or in part if it only hints at what is meant. */
    void add(Mention mention, double share) {
        Field field = mention.passage().field();
        rules.add(mention.rule());
        salience.mention(field, mention.first(), share);
        if (evidence.size() < MAX_EVIDENCE) {
            evidence.add(
                    new Tag.Evidence(
                            field.wireName(),
                            mention.startOffset(),
                            mention.endOffset(),
                            mention.surface()));
        }
    }

    double weight() {
        return salience.weight();
    }

    /** Gives the tag; its rule names all that had a part in it. */
    Tag tag() {
        return new Tag(id, label, kind, String.join("+", rules), weight(), evidence);
    }
}
