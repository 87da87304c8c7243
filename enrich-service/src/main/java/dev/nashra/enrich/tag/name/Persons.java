package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which mentions in an article are of one person: a figure on the list, a name that is spelt
 * in several ways, a family name of somebody whose full name the article gives.
 */
final class Persons {
    private static final int SHORTEST_KEY = 2;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Mention, Cluster> byMention = new IdentityHashMap<>();

    /** A person: the id and the label of the tag. */
    record Person(String id, String label) {}

    /** The names of one person. */
    private static final class Cluster {
        private final List<String> keys;
        private final Person person;
        private final boolean isFigure;

        Cluster(List<String> keys, Person person, boolean isFigure) {
            this.keys = keys;
            this.person = person;
            this.isFigure = isFigure;
        }

        /** Says whether a fuller or shorter form of the same name has these keys. */
        boolean isSame(List<String> others) {
            if (!keys.getLast().equals(others.getLast())) {
                return false;
            }
            return keys.contains(others.getFirst()) || others.contains(keys.getFirst());
        }
    }

    Persons(List<Mention> mentions, KnownNames known, ArabicWords words, String language) {
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.PERSON) {
                Known figure = mention.known();
                List<String> keys = keys(mention, words);
                if (figure == null && keys.size() > 1) {
                    figure = known.figure(keys.getFirst() + "-" + keys.getLast());
                }
                if (figure != null) {
                    add(mention, keys, new Person(figure.id(), figure.label(language)), true);
                } else if (keys.size() > 1) {
                    addUnknown(mention, keys, words);
                }
            }
        }
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.PERSON && !byMention.containsKey(mention)) {
                addAlone(mention, keys(mention, words));
            }
        }
    }

    /** Gives the person that a mention is of, null if it is not known which. */
    @Nullable Person of(Mention mention) {
        Cluster cluster = byMention.get(mention);
        return cluster == null ? null : cluster.person;
    }

    private void add(Mention mention, List<String> keys, Person person, boolean isFigure) {
        Cluster cluster = new Cluster(keys, person, isFigure);
        clusters.add(cluster);
        byMention.put(mention, cluster);
    }

    private void addUnknown(Mention mention, List<String> keys, ArabicWords words) {
        for (Cluster cluster : clusters) {
            if (cluster.keys.size() > 1 && cluster.isSame(keys)) {
                byMention.put(mention, cluster);
                return;
            }
        }
        String id = "person:" + keys.getFirst() + "-" + keys.getLast();
        add(mention, keys, new Person(id, label(mention, words)), false);
    }

    private void addAlone(Mention mention, List<String> keys) {
        if (keys.isEmpty() || keys.getLast().length() < SHORTEST_KEY) {
            return;
        }
        Cluster found = null;
        for (Cluster cluster : clusters) {
            if (cluster.keys.isEmpty()) {
                continue;
            }
            boolean family = cluster.keys.getLast().equals(keys.getLast());
            boolean given =
                    cluster.keys.size() > 1 && cluster.keys.getFirst().equals(keys.getLast());
            if (family || (given && found == null)) {
                found = cluster;
                if (family && cluster.isFigure) {
                    break;
                }
            }
        }
        if (found != null) {
            byMention.put(mention, found);
        }
    }

    private static List<String> keys(Mention mention, ArabicWords words) {
        List<String> keys = new ArrayList<>();
        Passage passage = mention.passage();
        for (int i = mention.first(); i < mention.end(); i++) {
            String word = i == mention.first() ? words.of(passage.word(i)).stem() : passage.word(i);
            if (word.equals("عبد") && i + 1 < mention.end()) {
                i++;
                word += passage.word(i);
            }
            String key = NameKey.isParticle(word) ? "" : NameKey.ofWord(word);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String label(Mention mention, ArabicWords words) {
        String first = mention.passage().word(mention.first());
        int cut = first.length() - words.of(first).stem().length();
        return cut == 1 ? mention.surface().substring(1) : mention.surface();
    }
}
