package dev.nashra.copies.fingerprint;

import dev.nashra.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The words of a language that say nothing about which report a passage is from (Lucene's lists).
 */
final class FunctionWords {
    private static final Map<String, CharArraySet> LISTS =
            Map.ofEntries(
                    Map.entry("ar", ArabicAnalyzer.getDefaultStopSet()),
                    Map.entry("ckb", SoraniAnalyzer.getDefaultStopSet()),
                    Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
                    Map.entry("en", EnglishAnalyzer.getDefaultStopSet()),
                    Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
                    Map.entry("fa", PersianAnalyzer.getDefaultStopSet()),
                    Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
                    Map.entry("hi", HindiAnalyzer.getDefaultStopSet()),
                    Map.entry("id", IndonesianAnalyzer.getDefaultStopSet()),
                    Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
                    Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
                    Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
                    Map.entry("ru", RussianAnalyzer.getDefaultStopSet()),
                    Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()));

    private static final FunctionWords NONE = new FunctionWords(Set.of());

    private static final Map<String, FunctionWords> FOLDED = fold();

    /** Hashes with open addressing; no word has the hash 0. */
    private final long[] table;

    private FunctionWords(Set<Long> words) {
        table = new long[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        words.forEach(hash -> table[slotOf(hash)] = hash);
    }

    /**
     * Gives the list of a language in the spelling of copies.
     *
     * @param language ISO 639 code
     * @return empty if there is no list
     */
    static FunctionWords of(String language) {
        return FOLDED.getOrDefault(language, NONE);
    }

    /** Tells whether a word is on the list, by its {@link WordCode#hash}. */
    boolean contain(long hash) {
        return table[slotOf(hash)] == hash;
    }

    private int slotOf(long hash) {
        int slot = (int) hash & (table.length - 1);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static Map<String, FunctionWords> fold() {
        Map<String, FunctionWords> folded = new HashMap<>();
        LISTS.forEach(
                (language, list) -> {
                    Set<Long> words = new HashSet<>();
                    for (Object word : list) {
                        char[] letters = Folding.fold(new String((char[]) word)).toCharArray();
                        int length = CopySpelling.of(letters, letters.length);
                        words.add(WordCode.hash(letters, length));
                    }
                    folded.put(language, new FunctionWords(words));
                });
        return Map.copyOf(folded);
    }
}
