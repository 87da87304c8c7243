package dev.nashra.enrich.tag.name;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.Salience;
import dev.nashra.enrich.tag.Tagger;
import dev.nashra.enrich.tag.place.Territories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags the places, persons and organisations of a story.
 *
 * <p>Countries are {@code country:} with their ISO 3166 code, by name, by nationality or by the
 * capital that stands for the government; other places {@code place:}, persons {@code person:} and
 * organisations {@code organisation:} with their English name, or, if they are on no list, with
 * what the spellings of their name have in common, in Latin letters. What is not named prominently
 * enough is no tag.
 */
public final class EntityTagger implements Tagger {
    /** A nationality says less than the country's name, which of several may be meant. */
    private static final double NATIONALITY_SHARE = .7;

    private static final double CAPITAL_SHARE = .7;

    private static final int MOST_TAGS = 40;

    private final EntityFinder finder = new EntityFinder();

    /** Makes the tagger, which reads its lists. */
    public EntityTagger() {}

    /** {@inheritDoc} The weightiest come first. */
    @Override
    public List<Tag> tags(Reading reading) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Findings findings = finder.find(reading);
        Persons persons = finder.persons(findings.mentions(), reading.language());
        for (Mention mention : inOrder(findings)) {
            Draft draft = draft(mention, persons, reading.language(), drafts);
            if (draft != null && !isCredit(mention)) {
                draft.add(mention, share(mention));
            }
        }
        return drafts.values().stream()
                .filter(draft -> draft.weight() >= Salience.LEAST)
                .sorted(Comparator.comparingDouble(Draft::weight).reversed())
                .limit(MOST_TAGS)
                .map(Draft::tag)
                .toList();
    }

    private static List<Mention> inOrder(Findings findings) {
        if (findings.inside().isEmpty()) {
            return findings.mentions();
        }
        List<Mention> all = new ArrayList<>(findings.mentions());
        all.addAll(findings.inside());
        all.sort(
                Comparator.comparing((Mention mention) -> mention.passage().field())
                        .thenComparingInt(Mention::first));
        return all;
    }

    private static double share(Mention mention) {
        return switch (mention.kind()) {
            case NATIONALITY -> NATIONALITY_SHARE;
            case CAPITAL -> CAPITAL_SHARE;
            default -> 1;
        };
    }

    private static @Nullable Draft draft(
            Mention mention, Persons persons, String language, Map<String, Draft> drafts) {
        Known known = mention.known();
        return switch (mention.kind()) {
            case COUNTRY, NATIONALITY, CAPITAL ->
                    known == null ? null : country(known, language, drafts);
            case PLACE -> other(mention, "place:", Tag.Kind.PLACE, language, drafts);
            case ORGANISATION, OFFICE ->
                    other(mention, "organisation:", Tag.Kind.ORGANISATION, language, drafts);
            case PERSON -> {
                Persons.Person person = persons.of(mention);
                yield person == null
                        ? null
                        : drafts.computeIfAbsent(
                                person.id(), id -> new Draft(id, person.label(), Tag.Kind.PERSON));
            }
        };
    }

    private static Draft country(Known known, String language, Map<String, Draft> drafts) {
        return drafts.computeIfAbsent(
                "country:" + known.country(),
                id -> new Draft(id, Territories.label(known.country(), language), Tag.Kind.PLACE));
    }

    private static Draft other(
            Mention mention,
            String prefix,
            Tag.Kind kind,
            String language,
            Map<String, Draft> drafts) {
        Known known = mention.known();
        if (known != null) {
            return drafts.computeIfAbsent(
                    known.id(), id -> new Draft(id, known.label(language), kind));
        }
        Spelling spelling = Spelling.of(mention);
        return drafts.computeIfAbsent(
                prefix + spelling.slug(), id -> new Draft(id, spelling.label(), kind));
    }

    /** "(Reuters)": says who sent the story or the picture, and nothing of the story. */
    private static boolean isCredit(Mention mention) {
        return mention.kind() == Mention.Kind.ORGANISATION
                && mention.passage().gap(mention.first()).contains("(")
                && mention.passage().text().startsWith(")", mention.endOffset());
    }
}
