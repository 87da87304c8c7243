package dev.nashra.ingest.document;

import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.extract.Page;
import dev.nashra.ingest.extract.PageReader;
import dev.nashra.ingest.parse.HtmlText;
import java.util.List;
import org.jsoup.Jsoup;

/** A web page, which is one article. */
final class HtmlPage {
    private final Judge judge;

    HtmlPage(Judge judge) {
        this.judge = judge;
    }

    Document read(DecodedText decoded) {
        if (HtmlText.tags(decoded.text()) > HtmlText.MAX_TAGS) {
            return Unusable.of(
                    Reason.TOO_COMPLEX,
                    "The page has more than %d tags.".formatted(HtmlText.MAX_TAGS));
        }
        Page page = PageReader.read(Jsoup.parse(decoded.text()), null);
        if (page.bodyText() == null) {
            return Unusable.of(Reason.NO_ENTRIES, "The page has no text that is an article's.");
        }
        Found found = new Found();
        found.url = page.canonicalUrl();
        found.id = page.canonicalUrl();
        found.headline = Written.plain(page.headline());
        found.plain = page.bodyText();
        found.byline = page.byline();
        found.language = page.language();
        found.published = page.published();
        if (decoded.mislabelled()) {
            found.repairs.add(Repair.CHARSET);
        }
        return new Document.Parts(Format.HTML, List.of(judge.entry(1, found, false)));
    }
}
