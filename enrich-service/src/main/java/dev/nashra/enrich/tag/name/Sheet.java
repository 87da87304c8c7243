package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage while names are being found in it: which words belong to which. */
final class Sheet {
    private final Passage passage;
    private final @Nullable Mention[] owners;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Mention> inside = new ArrayList<>();

    Sheet(Passage passage) {
        this.passage = passage;
        this.owners = new Mention[passage.size()];
    }

    Passage passage() {
        return passage;
    }

    int size() {
        return owners.length;
    }

    /** Gives the mention that a word belongs to, null if none or outside. */
    @Nullable Mention owner(int at) {
        return at >= 0 && at < owners.length ? owners[at] : null;
    }

    /** Says whether words are all nobody's. */
    boolean isFree(int first, int end) {
        for (int i = first; i < end; i++) {
            if (i >= owners.length || owners[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** Says whether words are nobody's or only nationalities, which may be part of a name. */
    boolean isFreeForName(int first, int end) {
        for (int i = first; i < end; i++) {
            Mention owner = owner(i);
            if (i >= owners.length || (owner != null && owner.kind() != Mention.Kind.NATIONALITY)) {
                return false;
            }
        }
        return true;
    }

    /** Makes words a mention; those of other mentions are taken from them. */
    void claim(int first, int end, Mention.Kind kind, @Nullable Known known, String rule) {
        for (int i = first; i < end; i++) {
            Mention other = owners[i];
            if (other != null) {
                mentions.remove(other);
                if (kind == Mention.Kind.ORGANISATION || kind == Mention.Kind.OFFICE) {
                    inside(other);
                }
                for (int j = other.first(); j < other.end(); j++) {
                    owners[j] = null;
                }
            }
        }
        Mention mention = new Mention(passage, first, end, kind, known, rule);
        mentions.add(mention);
        for (int i = first; i < end; i++) {
            owners[i] = mention;
        }
    }

    /** Keeps a country that is part of an organisation's name, and still says which country. */
    void inside(Mention mention) {
        if (mention.kind() == Mention.Kind.NATIONALITY || mention.kind() == Mention.Kind.COUNTRY) {
            inside.add(mention);
        }
    }

    /** Gives the countries that are part of other names. */
    List<Mention> inside() {
        return inside;
    }

    /** Gives the mentions in the order of the text. */
    List<Mention> mentions() {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::first)).toList();
    }
}
