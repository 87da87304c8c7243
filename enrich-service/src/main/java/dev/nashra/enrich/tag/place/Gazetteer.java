package dev.nashra.enrich.tag.place;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.ListFile;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.PhraseBook;
import dev.nashra.enrich.tag.Slug;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cities, regions, seas and rivers ({@code places.txt}).
 *
 * <p>A line is {@code [XX]}, the country of the lines below it, or English names and Arabic ones,
 * divided by a semicolon, names by a slash. A star before them marks the capital; a question mark
 * before a name says that it is also something else.
 */
final class Gazetteer {
    private static final Pattern COUNTRY = Pattern.compile("\\[([A-Z]{2}|-)]");

    private static final List<Entry> ENTRIES = read(ListFile.lines(Gazetteer.class, "places.txt"));

    private Gazetteer() {}

    /** A place and its names. */
    record Entry(Known known, Known homonym, List<String> latin, List<String> arabic) {}

    /** Adds the names that are written in Arabic or in Latin letters. */
    static void addTo(PhraseBook book, boolean arabic) {
        for (Entry entry : ENTRIES) {
            for (String name : arabic ? entry.arabic() : entry.latin()) {
                if (name.startsWith("?")) {
                    book.add(name.substring(1), entry.homonym());
                } else {
                    book.add(name, entry.known());
                }
            }
        }
    }

    /** Gives the place of an id; an unknown id is a mistake in the code. */
    static Known known(String id) {
        return ENTRIES.stream()
                .map(Entry::known)
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no place " + id));
    }

    /**
     * Reads lines as they stand in the list.
     *
     * @throws IllegalArgumentException names a line that cannot be read
     */
    static List<Entry> read(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        String country = "";
        for (String line : lines) {
            if (COUNTRY.matcher(line).matches()) {
                country = line.substring(1, line.length() - 1);
            } else {
                entries.add(entry(line, country));
            }
        }
        return entries;
    }

    private static Entry entry(String line, String country) {
        Set<Known.Trait> traits = EnumSet.noneOf(Known.Trait.class);
        String names = line;
        if (line.startsWith("*")) {
            traits.add(Known.Trait.CAPITAL);
            names = line.substring(1);
        }
        List<String> parts = ListFile.parts(names, ";");
        List<String> latin = names(parts.getFirst());
        List<String> arabic = parts.size() < 2 ? List.of() : names(parts.get(1));
        if (country.isEmpty()
                || line.startsWith("[")
                || parts.size() > 2
                || latin.isEmpty()
                || Stream.of(latin, arabic)
                        .flatMap(List::stream)
                        .anyMatch(name -> Slug.of(name).isEmpty())) {
            throw new IllegalArgumentException("no place, or of no country: " + line);
        }
        String english = latin.getFirst().replaceFirst("^\\?", "");
        Known known =
                new Known(
                        Mention.Kind.PLACE,
                        "place:" + Slug.of(english),
                        arabic.isEmpty() ? "" : arabic.getFirst().replaceFirst("^\\?", ""),
                        english,
                        country.equals("-") ? "" : country,
                        traits);
        Set<Known.Trait> unsure = EnumSet.copyOf(traits);
        unsure.add(Known.Trait.HOMONYM);
        Known homonym =
                new Known(
                        known.kind(),
                        known.id(),
                        known.arabic(),
                        known.latin(),
                        known.country(),
                        unsure);
        return new Entry(known, homonym, latin, arabic);
    }

    /** A place may have no Arabic name; names that are empty are none. */
    private static List<String> names(String part) {
        return part.isEmpty() ? List.of() : ListFile.parts(part, "/");
    }
}
