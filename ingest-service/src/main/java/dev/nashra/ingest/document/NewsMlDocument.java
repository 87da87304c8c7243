package dev.nashra.ingest.document;

import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NewsML-G2: one item, or a message of many. Only news items are articles. */
final class NewsMlDocument {
    private final Terms terms;
    private final Judge judge;

    NewsMlDocument(Terms terms, Judge judge) {
        this.terms = terms;
        this.judge = judge;
    }

    Document read(DecodedText decoded) {
        String markup = Markup.clean(decoded.text());
        boolean whole = StrictXml.accepts(markup);
        Mended mended = whole ? new Mended(markup, 0) : Mended.of(markup);
        if (mended.depth() > Limits.DEPTH) {
            return Unusable.of(
                    Reason.DOCUMENT_TOO_DEEP,
                    "The document is nested deeper than %d elements.".formatted(Limits.DEPTH));
        }
        List<Element> items = items(XmlParser.parse(mended.markup()));
        if (items.isEmpty()) {
            return Unusable.of(Reason.NO_ENTRIES, "The message has no items.");
        }
        if (items.size() > terms.maxEntries()) {
            return Unusable.of(
                    Reason.TOO_MANY_ENTRIES,
                    "The message has more than %d items.".formatted(terms.maxEntries()));
        }
        String wrong = notAnArticle(items.getFirst());
        if (items.size() == 1 && wrong != null) {
            return Unusable.of(Reason.NOT_AN_ARTICLE, wrong);
        }
        return new Document.Parts(Format.NEWSML_G2, entries(items, whole, decoded.mislabelled()));
    }

    private List<Document.Entry> entries(List<Element> items, boolean whole, boolean mislabelled) {
        List<Document.Entry> entries = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String wrong = notAnArticle(items.get(i));
            if (wrong != null) {
                Refusal refusal = Refusal.of(Refusal.Reason.NOT_AN_ARTICLE, wrong);
                entries.add(new Document.Entry(i + 1, new Verdict.Refused(refusal), Set.of()));
                continue;
            }
            Found found = NewsItemReader.read(items.get(i));
            if (!whole) {
                found.repairs.add(Repair.MARKUP);
            }
            if (mislabelled) {
                found.repairs.add(Repair.CHARSET);
            }
            entries.add(judge.entry(i + 1, found, false));
        }
        return entries;
    }

    private static List<Element> items(Element tree) {
        List<Element> items = new ArrayList<>();
        for (Element root : tree.children()) {
            if (!name(root).equals("newsmessage")) {
                items.add(root);
                continue;
            }
            Element set = Elements.child(root, "itemSet");
            if (set != null) {
                items.addAll(set.children());
            }
        }
        return items;
    }

    private static @Nullable String notAnArticle(Element item) {
        return switch (name(item)) {
            case "newsitem" -> null;
            case "packageitem" -> "A packageItem lists other items; send the items themselves.";
            case "conceptitem" -> "A conceptItem describes a concept, not news.";
            case "knowledgeitem" -> "A knowledgeItem describes concepts, not news.";
            case "planningitem" -> "A planningItem announces coverage and holds no article.";
            case "catalogitem" -> "A catalogItem lists vocabularies and holds no article.";
            default -> "The element is no item of NewsML-G2 that holds an article.";
        };
    }

    private static String name(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }
}
