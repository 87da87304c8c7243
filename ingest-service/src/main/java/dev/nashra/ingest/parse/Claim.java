package dev.nashra.ingest.parse;

import dev.nashra.contract.Concept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article put together property by property, for formats other than ninjs. Null and blank are
 * absent. Judged by the same check as every article.
 */
public final class Claim {
    private final Map<TextField, String> texts = new EnumMap<>(TextField.class);
    private final Map<ConceptField, List<Concept>> concepts = new EnumMap<>(ConceptField.class);
    private final List<Refusal.Fault> faults = new ArrayList<>();
    private int version;

    /** Begins an article of a publisher. */
    public Claim(String source) {
        set(TextField.SOURCE, source);
    }

    /** The publisher's own identifier. */
    public Claim uri(@Nullable String uri) {
        return set(TextField.URI, uri);
    }

    /** Where a reader finds it; http or https. */
    public Claim url(@Nullable String url) {
        return set(TextField.URL, url);
    }

    /** Plain text. */
    public Claim headline(@Nullable String headline) {
        return set(TextField.HEADLINE, headline);
    }

    /** Plain text. */
    public Claim bodyText(@Nullable String bodyText) {
        return set(TextField.BODY_TEXT, bodyText);
    }

    /** Markup; reduced to text where there is no plain text. */
    public Claim bodyHtml(@Nullable String bodyHtml) {
        return set(TextField.BODY_HTML, bodyHtml);
    }

    /** Author as printed. */
    public Claim byline(@Nullable String byline) {
        return set(TextField.BYLINE, byline);
    }

    /** BCP 47. */
    public Claim language(@Nullable String language) {
        return set(TextField.LANGUAGE, language);
    }

    /** When this version was made. */
    public Claim versioncreated(@Nullable Instant time) {
        return set(TextField.VERSIONCREATED, time == null ? null : time.toString());
    }

    /** When the first version was made. */
    public Claim firstcreated(@Nullable Instant time) {
        return set(TextField.FIRSTCREATED, time == null ? null : time.toString());
    }

    /** {@code usable}, {@code withheld} or {@code canceled}. */
    public Claim pubstatus(@Nullable String pubstatus) {
        return set(TextField.PUBSTATUS, pubstatus);
    }

    /** What it is about; cut to as many as are kept. */
    public Claim subject(List<Concept> subject) {
        return list(ConceptField.SUBJECT, subject);
    }

    /** Places it names; cut to as many as are kept. */
    public Claim place(List<Concept> place) {
        return list(ConceptField.PLACE, place);
    }

    /** People it names; cut to as many as are kept. */
    public Claim person(List<Concept> person) {
        return list(ConceptField.PERSON, person);
    }

    /** Organisations it names; cut to as many as are kept. */
    public Claim organisation(List<Concept> organisation) {
        return list(ConceptField.ORGANISATION, organisation);
    }

    /** The publisher's own version number, 0 if none was sent. */
    public Claim version(int number) {
        this.version = number;
        return this;
    }

    /**
     * Judges it.
     *
     * @param sources publishers that the caller may speak for; empty for all
     * @param received when it was taken in
     */
    public Verdict verdict(Set<String> sources, Instant received) {
        ClaimedArticle article = new ClaimedArticle(texts, concepts, version);
        return new ArticleCheck(new Reading.Read(article, faults), sources).verdict(received);
    }

    private Claim set(TextField field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String wrong = Texts.wrong(text, field.maxLength());
        if (wrong == null) {
            texts.put(field, text);
        } else {
            faults.add(Refusal.Fault.at(field.pointer(), wrong));
        }
        return this;
    }

    private Claim list(ConceptField field, List<Concept> list) {
        concepts.put(
                field, list.stream().filter(Claim::fits).limit(ConceptField.MAX_ENTRIES).toList());
        return this;
    }

    private static boolean fits(Concept concept) {
        return fits(concept.code()) && fits(concept.name()) && fits(concept.scheme());
    }

    private static boolean fits(@Nullable String text) {
        return text == null || Texts.wrong(text, ConceptField.MAX_LENGTH) == null;
    }
}
