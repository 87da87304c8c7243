package dev.nashra.ingest.document;

import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.extract.Page;
import dev.nashra.ingest.extract.PageReader;
import dev.nashra.ingest.parse.HtmlText;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A web page, which is one article. */
final class HtmlPage {
    private final Terms terms;
    private final Judge judge;

    HtmlPage(Terms terms, Judge judge) {
        this.terms = terms;
        this.judge = judge;
    }

    Document read(DecodedText decoded) {
        if (HtmlText.tags(decoded.text()) > HtmlText.MAX_TAGS) {
            return Unusable.of(
                    Reason.TOO_COMPLEX,
                    "The page has more than %d tags.".formatted(HtmlText.MAX_TAGS));
        }
        Page page = PageReader.read(Jsoup.parse(decoded.text()), terms.base());
        if (page.bodyText() == null) {
            return Unusable.of(Reason.NO_ENTRIES, "The page has no text that is an article's.");
        }
        Found found = new Found();
        String url = page.canonicalUrl() == null ? terms.base() : page.canonicalUrl();
        found.url = url;
        found.id = url;
        found.headline = Written.plain(page.headline());
        found.plain = page.bodyText();
        found.content = original(decoded.text(), page.bodyText());
        found.byline = page.byline();
        found.language = page.language();
        found.published = page.published();
        if (decoded.mislabelled()) {
            found.repairs.add(Repair.CHARSET);
        }
        return new Document.Parts(Format.HTML, List.of(judge.entry(1, found, false)));
    }

    /**
     * The page itself is kept beside its text, so that it can be read anew; unless that is too
     * long.
     */
    private @Nullable Written original(String page, String text) {
        boolean fits = page.length() + text.length() <= terms.maxEntryLength() / 2;
        return fits ? Written.html(page) : null;
    }
}
