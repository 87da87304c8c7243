package dev.nashra.ingest.parse;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.parse.Refusal.Fault;
import dev.nashra.ingest.parse.Refusal.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one article as claimed and makes it whole. Finds every fault, not just the first. */
final class ArticleCheck {
    private static final Pattern SOURCE = SourceName.SHAPE;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private final ClaimedArticle claimed;
    private final Set<String> sources;
    private final List<Fault> faults;

    ArticleCheck(Reading.Read read, Set<String> sources) {
        this.claimed = read.article();
        this.sources = sources;
        this.faults = new ArrayList<>(read.faults());
    }

    Verdict verdict(Instant received) {
        String source = source();
        String uri = uri();
        String id = source == null || uri == null ? null : ArticleId.of(source, uri);
        if (source != null && !sources.isEmpty() && !sources.contains(source)) {
            return refused(
                    Reason.FORBIDDEN_SOURCE,
                    "The key may not speak for the source " + source + ".",
                    List.of(Fault.at("/source", "is not one that the key is bound to")),
                    id);
        }
        CheckedProperties properties = CheckedProperties.of(claimed, faults);
        PubStatus pubstatus = properties.pubstatus();
        String bodyText = bodyText();
        if (bodyText == null
                && text(TextField.HEADLINE) == null
                && pubstatus != PubStatus.CANCELED) {
            requireText();
        }
        if (source == null || uri == null || id == null || !faults.isEmpty()) {
            return refused(Reason.INVALID_ARTICLE, Faults.sentence(faults), faults, id);
        }
        return new Verdict.Accepted(
                new RawArticle(
                        id,
                        source,
                        uri,
                        properties.url(),
                        text(TextField.HEADLINE),
                        bodyText,
                        text(TextField.BODY_HTML),
                        text(TextField.BYLINE),
                        properties.language(),
                        properties.versioncreated(),
                        properties.firstcreated(),
                        pubstatus,
                        claimed.list(ConceptField.SUBJECT),
                        claimed.list(ConceptField.PLACE),
                        claimed.list(ConceptField.PERSON),
                        claimed.list(ConceptField.ORGANISATION),
                        received),
                claimed.version());
    }

    private @Nullable String source() {
        String source = text(TextField.SOURCE);
        if (source == null) {
            if (sources.size() == 1) {
                return sources.iterator().next();
            }
            require(TextField.SOURCE);
            return null;
        }
        if (!SOURCE.matcher(source).matches()) {
            faults.add(Fault.at("/source", "must match " + SOURCE));
            return null;
        }
        return source;
    }

    private @Nullable String uri() {
        String uri = text(TextField.URI);
        if (uri == null) {
            require(TextField.URI);
            return null;
        }
        if (uri.chars().anyMatch(Character::isISOControl)) {
            faults.add(Fault.at("/uri", "must not hold control characters"));
            return null;
        }
        return uri;
    }

    private @Nullable String bodyText() {
        String plain = text(TextField.BODY_TEXT);
        if (plain != null) {
            return LINE_END.matcher(plain).replaceAll("\n");
        }
        String html = text(TextField.BODY_HTML);
        if (html == null) {
            return null;
        }
        if (HtmlText.tags(html) > HtmlText.MAX_TAGS) {
            faults.add(
                    Fault.at(
                            TextField.BODY_HTML.pointer(),
                            "must have at most %d tags".formatted(HtmlText.MAX_TAGS)));
            return null;
        }
        String reduced = HtmlText.of(html);
        return reduced.isEmpty() ? null : reduced;
    }

    /** Blank, or of a type already complained of: says "required" only where nothing was said. */
    private void require(TextField field) {
        if (faults.stream().noneMatch(fault -> fault.pointer().equals(field.pointer()))) {
            faults.add(Fault.at(field.pointer(), "is required and must not be blank"));
        }
    }

    private void requireText() {
        if (faults.stream().noneMatch(fault -> Faults.isText(fault.pointer()))) {
            faults.add(
                    new Fault(
                            "",
                            "one of /headline, /body_text and /body_html is required and must not"
                                    + " be blank"));
        }
    }

    private @Nullable String text(TextField field) {
        return claimed.text(field);
    }

    private static Verdict refused(
            Reason reason, String detail, List<Fault> faults, @Nullable String id) {
        return new Verdict.Refused(new Refusal(reason, detail, faults, id));
    }
}
