package dev.nashra.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleStreamTest {
    private static final int ARTICLES = 500;

    private final List<Delivery> stream = ArticleStream.draw("s", new Random(5), ARTICLES);
    private final Ledger ledger = new Ledger(stream);

    @Test
    void isTheSameForTheSameSeed() {
        List<Delivery> again = ArticleStream.draw("s", new Random(5), ARTICLES);

        assertThat(again).usingRecursiveComparison().isEqualTo(stream);
    }

    @Test
    void holdsAllThatCanGoWrong() {
        assertThat(ledger.newest()).hasSize(ARTICLES);
        assertThat(ledger.newest()).filteredOn(Revision::withdrawn).hasSizeBetween(10, 60);
        assertThat(ledger.newest())
                .filteredOn(each -> !ledger.isOrderly(each.id()))
                .hasSizeBetween(20, 200);
        assertThat(ledger.newest())
                .filteredOn(each -> ledger.written(each.id(), each.version()) == 2)
                .hasSizeBetween(10, 100);
        assertThat(ledger.broken()).hasSize(5);
        assertThat(stream.size()).isGreaterThan(ARTICLES * 3 / 2);
    }

    @Test
    void isWhatTheServiceReads() throws IOException {
        for (Delivery each : stream) {
            if (each.revision() == null) {
                continue;
            }
            EnrichedArticle article =
                    WireFormat.mapper().readValue(each.value(), EnrichedArticle.class);
            assertThat(article.id()).isEqualTo(each.revision().id()).isEqualTo(each.key());
            assertThat(article.version()).isEqualTo(each.revision().version());
            assertThat(article.received().toEpochMilli()).isEqualTo(article.version());
            assertThat(article.firstReceived()).isBeforeOrEqualTo(article.received());
            assertThat(article.pubstatus() == PubStatus.CANCELED)
                    .isEqualTo(each.revision().withdrawn());
        }
    }

    @Test
    void keepsTheMonthOfAnArticle() throws IOException {
        var mapper = WireFormat.mapper();
        var months =
                stream.stream()
                        .filter(each -> each.revision() != null)
                        .map(each -> read(mapper, each.value()))
                        .map(json -> json.path("id").asText() + json.path("first_received"))
                        .distinct()
                        .toList();

        assertThat(months).hasSize(ARTICLES);
    }

    private static JsonNode read(
            com.fasterxml.jackson.databind.json.JsonMapper mapper, byte[] value) {
        try {
            return Objects.requireNonNull(mapper.readTree(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
