package dev.nashra.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A search in Lucene for the fifty words of the article that weigh most by tf-idf, as its
 * MoreLikeThis and the query of that name in Elasticsearch choose them. The similarity is the score
 * as a share of the article's own.
 */
final class MoreLikeThisPeer implements Peer {
    private static final int TERMS = 50;
    private static final int HITS = 11;
    private static final String TEXT = "text";
    private static final String NUMBER = "number";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private DirectoryReader reader;

    MoreLikeThisPeer() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig());
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "MoreLikeThis";
    }

    @Override
    public double[] thresholds() {
        return Peer.steps(.1, .9, .02);
    }

    @Override
    public double usualThreshold() {
        return .68;
    }

    @Override
    public void accept(int article, List<String> words, Neighbours neighbours) {
        try {
            Document document = new Document();
            document.add(new TextField(TEXT, new WordStream(words)));
            document.add(new StoredField(NUMBER, article));
            writer.addDocument(document);
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            search(article, words, neighbours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(int article, List<String> words, Neighbours neighbours) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        ScoreDoc[] hits = searcher.search(query(words), HITS).scoreDocs;
        var numbers = searcher.storedFields();
        int[] found = new int[hits.length];
        double own = Double.NaN;
        for (int i = 0; i < hits.length; i++) {
            found[i] = numbers.document(hits[i].doc).getField(NUMBER).numericValue().intValue();
            own = found[i] == article ? hits[i].score : own;
        }
        for (int i = 0; i < hits.length; i++) {
            // Among many copies its own hit may be missing: then all are as like it as can be.
            double similarity = Double.isNaN(own) ? 1 : Math.min(1, hits[i].score / own);
            if (found[i] != article && similarity >= thresholds()[0]) {
                neighbours.found(found[i], similarity);
            }
        }
    }

    private BooleanQuery query(List<String> words) throws IOException {
        record Weighed(Term term, double weight) {}

        Map<String, Long> counts =
                words.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Weighed> weighed = new ArrayList<>();
        for (var word : counts.entrySet()) {
            Term term = new Term(TEXT, word.getKey());
            int articles = reader.docFreq(term);
            // What stands in this article only finds no other.
            if (articles > 1) {
                double idf = 1 + Math.log((reader.numDocs() + 1.0) / (articles + 1.0));
                weighed.add(new Weighed(term, word.getValue() * idf));
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(TERMS)
                .forEach(w -> query.add(new TermQuery(w.term()), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
