package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.ListFile;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.PhraseBook;
import dev.nashra.enrich.tag.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public figures ({@code figures.txt}) and organisations ({@code organisations.txt}). */
final class KnownNames {
    private final List<Name> names = new ArrayList<>();
    private final Map<String, Known> byKey = new HashMap<>();

    /** A name of somebody or something, in either script. */
    private record Name(String name, Known known) {}

    KnownNames() {
        ListFile.lines(KnownNames.class, "figures.txt").forEach(this::addFigure);
        String section = "";
        for (String line : ListFile.lines(KnownNames.class, "organisations.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else {
                addOrganisation(line, section);
            }
        }
    }

    /** Adds all names to a book. */
    void addTo(PhraseBook book) {
        names.forEach(name -> book.add(name.name(), name.known()));
    }

    /** Gives the figure whose full name has a key, null if none has it. */
    @Nullable Known figure(String key) {
        return byKey.get(key);
    }

    private void addFigure(String line) {
        List<String> parts = ListFile.parts(line, ";");
        List<String> latin = ListFile.parts(parts.get(0), "/");
        List<String> arabic = ListFile.parts(parts.get(1), "/");
        String id = "person:" + Slug.of(latin.getFirst());
        Known full = person(id, arabic.getFirst(), latin.getFirst(), Set.of());
        for (List<String> script : List.of(latin, arabic)) {
            for (String name : script) {
                names.add(new Name(name, full));
                String key = NameKey.of(name);
                if (key.indexOf('-') > 0) {
                    byKey.putIfAbsent(key, full);
                }
            }
        }
        for (String name : ListFile.parts(parts.get(2), "/")) {
            boolean homonym = name.startsWith("?");
            Set<Known.Trait> traits =
                    homonym
                            ? Set.of(Known.Trait.ALONE, Known.Trait.HOMONYM)
                            : Set.of(Known.Trait.ALONE);
            names.add(
                    new Name(
                            homonym ? name.substring(1) : name,
                            person(id, arabic.getFirst(), latin.getFirst(), traits)));
        }
    }

    private static Known person(String id, String arabic, String latin, Set<Known.Trait> traits) {
        return new Known(Mention.Kind.PERSON, id, arabic, latin, "", traits);
    }

    private void addOrganisation(String line, String section) {
        List<String> parts = ListFile.parts(line, ";");
        List<String> latin = ListFile.parts(parts.get(0), "/");
        List<String> arabic = ListFile.parts(parts.get(1), "/");
        String english = bare(latin.getFirst());
        for (List<String> script : List.of(latin, arabic)) {
            for (String name : script) {
                Known.Trait unsure =
                        section.equals("club") ? Known.Trait.IN_SPORT : Known.Trait.HOMONYM;
                names.add(
                        new Name(
                                bare(name),
                                new Known(
                                        section.equals("office")
                                                ? Mention.Kind.OFFICE
                                                : Mention.Kind.ORGANISATION,
                                        "organisation:" + Slug.of(english),
                                        bare(arabic.getFirst()),
                                        english,
                                        "",
                                        name.startsWith("?") ? Set.of(unsure) : Set.of())));
            }
        }
    }

    private static String bare(String name) {
        return name.startsWith("?") ? name.substring(1) : name;
    }
}
