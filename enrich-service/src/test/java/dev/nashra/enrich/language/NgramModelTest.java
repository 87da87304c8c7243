package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import org.junit.jupiter.api.Test;

class NgramModelTest {
    private static final String TEXT = " the council voted to close the old bridge, sagte er. ";

    private final Candidates candidates = Candidates.KNOWN;

    @Test
    void sumsAreOpenNlpsOwn() throws IOException {
        Map<String, Double> theirs = theirs();
        double[] sums = new double[NgramModel.SHARED.outcomes()];
        for (String ngram : ngrams()) {
            long key = 0;
            for (char unit : ngram.toCharArray()) {
                key = key << 16 | unit;
            }
            int place = NgramModel.SHARED.find(key);
            if (place >= 0) {
                NgramModel.SHARED.add(place, candidates.of(Writing.LATIN), sums);
            }
        }
        double english = NgramModel.SHARED.most(candidates.find("en"), sums);
        for (String code : Set.of("fr", "de", "tr", "vi")) {
            String outcome = candidates.get(candidates.find(code)).outcomes().getFirst();
            double ours = NgramModel.SHARED.most(candidates.find(code), sums) - english;

            assertThat(ours)
                    .as(code)
                    .isCloseTo(Math.log(theirs.get(outcome) / theirs.get("eng")), within(1e-3));
        }
    }

    private static Map<String, Double> theirs() throws IOException {
        try (InputStream in = NgramModel.class.getResourceAsStream("/langdetect-183.bin")) {
            MaxentModel model = new LanguageDetectorModel(in).getMaxentModel();
            double[] shares = model.eval(ngrams().toArray(new String[0]));
            Map<String, Double> byOutcome = new HashMap<>();
            for (int i = 0; i < shares.length; i++) {
                byOutcome.put(model.getOutcome(i), shares[i]);
            }
            return byOutcome;
        }
    }

    private static Set<String> ngrams() {
        Set<String> ngrams = new HashSet<>();
        for (int length = 1; length <= 3; length++) {
            for (int i = 0; i + length <= TEXT.length(); i++) {
                ngrams.add(TEXT.substring(i, i + length));
            }
        }
        return ngrams;
    }
}
