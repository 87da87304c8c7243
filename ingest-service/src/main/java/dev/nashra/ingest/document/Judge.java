package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.ingest.parse.Claim;
import dev.nashra.ingest.parse.HtmlText;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was found into an article, and judges it.
 *
 * <p>An article's identifier is the entry's own; where there is none, or another entry of the
 * document has the same with another link, the link; where there is no link either, {@code
 * urn:sha256:} and a digest of headline and text.
 */
final class Judge {
    private static final int HEADLINE_LENGTH = 2000;
    private static final int BYLINE_LENGTH = 1000;
    private static final int LANGUAGE_LENGTH = 100;
    private static final int ID_LENGTH = 2048;

    private final Terms terms;

    Judge(Terms terms) {
        this.terms = terms;
    }

    Document.Entry entry(int position, Found found, boolean idShared) {
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        repairs.addAll(found.repairs);
        String headline = headline(found, repairs);
        Written body = found.body();
        String html = clean(markup(body, found.base), repairs);
        String text = clean(plain(found, body), repairs);
        String url = url(found, repairs);
        if (length(headline) + length(html) + length(text) > terms.maxEntryLength()) {
            Refusal refusal =
                    Refusal.of(
                            Refusal.Reason.ARTICLE_TOO_LARGE, "The entry is longer than is read.");
            return new Document.Entry(position, new Verdict.Refused(refusal), repairs);
        }
        String uri = uri(found, url, headline, text == null ? html : text, idShared, repairs);
        Verdict verdict =
                new Claim(terms.source())
                        .uri(uri)
                        .url(url)
                        .headline(headline)
                        .bodyText(text)
                        .bodyHtml(html)
                        .byline(clean(cut(found.byline, BYLINE_LENGTH), repairs))
                        .language(language(found.language, repairs))
                        .firstcreated(found.published)
                        .versioncreated(found.updated == null ? found.published : found.updated)
                        .pubstatus(found.pubstatus)
                        .subject(found.subjects)
                        .place(found.places)
                        .person(found.people)
                        .organisation(found.organisations)
                        .version(found.version)
                        .verdict(terms.sources(), terms.arrivals().instant());
        return new Document.Entry(position, verdict, repairs);
    }

    /** What will be refused for its number of tags is not parsed before. */
    private static @Nullable String markup(@Nullable Written body, @Nullable String base) {
        if (body == null || !body.html()) {
            return null;
        }
        boolean few = HtmlText.tags(body.text()) <= HtmlText.MAX_TAGS;
        return few ? Links.resolveWithin(body.text(), base) : body.text();
    }

    private static @Nullable String plain(Found found, @Nullable Written body) {
        if (found.plain != null && !found.plain.isBlank()) {
            return found.plain;
        }
        return body == null || body.html() ? null : body.text().strip();
    }

    private static @Nullable String headline(Found found, Set<Repair> repairs) {
        if (found.headline == null) {
            return null;
        }
        String line = clean(found.headline.line(), repairs);
        String kept = cut(line, HEADLINE_LENGTH);
        if (length(kept) < length(line)) {
            repairs.add(Repair.HEADLINE_CUT);
        }
        return kept;
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /**
     * Halves of surrogate pairs and what XML forbids go; what could not be decoded stays marked.
     */
    private static @Nullable String clean(@Nullable String text, Set<Repair> repairs) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != Markup.FORBIDDEN && c != 0 && !isHalf(c))
                .forEach(clean::appendCodePoint);
        if (clean.length() < text.length() || clean.indexOf("\uFFFD") >= 0) {
            repairs.add(Repair.CHARACTERS);
        }
        return clean.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static @Nullable String url(Found found, Set<Repair> repairs) {
        if (found.url == null || found.url.isBlank()) {
            return null;
        }
        String url = found.url.replace(String.valueOf(Markup.FORBIDDEN), "");
        if (Links.isWeb(url) && url.length() <= ID_LENGTH) {
            return url;
        }
        repairs.add(Repair.LINK_UNUSABLE);
        return null;
    }

    private static String uri(
            Found found,
            @Nullable String url,
            @Nullable String headline,
            @Nullable String body,
            boolean shared,
            Set<Repair> repairs) {
        String id = found.id == null ? "" : usableId(found.id);
        if (!id.isEmpty() && id.length() <= ID_LENGTH && !(shared && url != null)) {
            return id;
        }
        if (url != null) {
            repairs.add(shared ? Repair.ID_NOT_UNIQUE : Repair.ID_FROM_LINK);
            return url;
        }
        repairs.add(Repair.ID_FROM_CONTENT);
        return "urn:sha256:" + digest(headline + "\n" + body);
    }

    private static String usableId(String id) {
        StringBuilder usable = new StringBuilder(id.length());
        id.strip()
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && c != Markup.FORBIDDEN && !isHalf(c))
                .forEach(usable::appendCodePoint);
        return usable.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }

    private static @Nullable String language(@Nullable String written, Set<Repair> repairs) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > LANGUAGE_LENGTH) {
            repairs.add(Repair.LANGUAGE_UNREADABLE);
            return null;
        }
        String tag = written.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            repairs.add(Repair.LANGUAGE_UNREADABLE);
            return null;
        }
    }
}
