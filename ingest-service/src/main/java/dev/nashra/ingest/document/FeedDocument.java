package dev.nashra.ingest.document;

import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RSS, RDF and Atom. */
final class FeedDocument {
    private final Terms terms;
    private final Judge judge;

    FeedDocument(Terms terms, Judge judge) {
        this.terms = terms;
        this.judge = judge;
    }

    Document read(DecodedText decoded) {
        String markup = Markup.clean(decoded.text());
        boolean whole = StrictXml.accepts(markup);
        XmlTree tree = tree(markup, whole, terms.maxEntries());
        if (tree.parts().size() > terms.maxEntries()) {
            return Unusable.of(
                    Reason.TOO_MANY_ENTRIES,
                    "The feed has more than %d entries.".formatted(terms.maxEntries()));
        }
        if (tree.parts().isEmpty()) {
            return Unusable.of(
                    Reason.NO_ENTRIES,
                    whole
                            ? "The feed has no entries."
                            : "The feed is not well-formed, and no entries can be made out in it.");
        }
        boolean atom = isAtom(tree);
        List<@Nullable Found> found = found(tree, atom, terms.base());
        if (decoded.mislabelled()) {
            found.forEach(each -> note(each, Repair.CHARSET));
        }
        return new Document.Parts(atom ? Format.ATOM : Format.RSS, judged(tree, found));
    }

    static XmlTree tree(String markup, boolean whole, int maxEntries) {
        return whole ? XmlParser.whole(markup) : XmlParser.salvaged(markup, maxEntries);
    }

    private static void note(@Nullable Found found, Repair repair) {
        if (found != null) {
            found.repairs.add(repair);
        }
    }

    static boolean isAtom(XmlTree tree) {
        return tree.parts().stream()
                .anyMatch(
                        part ->
                                part instanceof XmlTree.Part.Parsed parsed
                                        && Names.of(parsed.element()).equals("entry"));
    }

    /** Gives what was found, null for what could not be parsed. */
    static List<@Nullable Found> found(XmlTree tree, boolean atom, @Nullable String base) {
        FeedEntryReader reader = new FeedEntryReader(FeedHead.of(tree.root(), base), atom);
        List<@Nullable Found> found = new ArrayList<>();
        for (XmlTree.Part part : tree.parts()) {
            found.add(
                    part instanceof XmlTree.Part.Parsed parsed
                            ? reader.read(parsed.element(), parsed.repaired())
                            : null);
        }
        return found;
    }

    private List<Document.Entry> judged(XmlTree tree, List<@Nullable Found> found) {
        Set<String> shared = sharedIds(found);
        List<Document.Entry> entries = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            entries.add(
                    each == null
                            ? unparsed(i + 1, tree.parts().get(i))
                            : judge.entry(
                                    i + 1, each, each.id != null && shared.contains(each.id)));
        }
        return entries;
    }

    /** Identifiers that stand at entries with different links, and so identify none of them. */
    private static Set<String> sharedIds(List<@Nullable Found> found) {
        Map<String, String> links = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Found each : found) {
            if (each != null && each.id != null && each.url != null) {
                String other = links.putIfAbsent(each.id, each.url);
                if (other != null && !other.equals(each.url)) {
                    shared.add(each.id);
                }
            }
        }
        return shared;
    }

    private static Document.Entry unparsed(int position, XmlTree.Part part) {
        Refusal refusal =
                part instanceof XmlTree.Part.TooDeep
                        ? Refusal.of(
                                Refusal.Reason.ENTRY_TOO_DEEP,
                                "The entry is nested deeper than %d elements."
                                        .formatted(Limits.DEPTH))
                        : Refusal.of(
                                Refusal.Reason.MALFORMED_ENTRY,
                                "The entry's markup is broken beyond repair.");
        return new Document.Entry(position, new Verdict.Refused(refusal), Set.of(Repair.MARKUP));
    }
}
