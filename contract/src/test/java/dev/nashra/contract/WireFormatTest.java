package dev.nashra.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormatTest {
    private final JsonMapper mapper = WireFormat.mapper();

    @ParameterizedTest
    @CsvSource({
        "raw-article.json, dev.nashra.contract.RawArticle",
        "enriched-article.json, dev.nashra.contract.EnrichedArticle",
        "withdrawal.json, dev.nashra.contract.Withdrawal",
        "old-withdrawal.json, dev.nashra.contract.OldWithdrawal",
        "rule.json, dev.nashra.contract.Rule",
        "retagging.json, dev.nashra.contract.Retagging",
        "outcome.json, dev.nashra.contract.Outcome",
        "balance-entry.json, dev.nashra.contract.BalanceEntry"
    })
    void goldenFileIsReadAndWrittenUnchanged(String file, Class<?> type) throws IOException {
        JsonNode golden = golden(file);

        Object article = mapper.treeToValue(golden, type);

        assertThat(mapper.readTree(mapper.writeValueAsString(article))).isEqualTo(golden);
    }

    @Test
    void fieldOfNewerProducerIsIgnored() throws IOException {
        String json =
                "{\"id\":\"a\",\"source\":\"s\",\"uri\":\"u\",\"received\":\"2026-01-01T00:00:00Z\",\"mood\":1}";

        RawArticle article = mapper.readValue(json, RawArticle.class);

        assertThat(article.pubstatus()).isEqualTo(PubStatus.USABLE);
        assertThat(article.subject()).isEmpty();
    }

    @Test
    void nestingIsCapped() {
        String deep = "[".repeat(WireFormat.MAX_DEPTH + 1) + "]".repeat(WireFormat.MAX_DEPTH + 1);

        assertThatThrownBy(() -> mapper.readTree(deep))
                .isInstanceOf(StreamConstraintsException.class);
    }

    private JsonNode golden(String file) throws IOException {
        try (InputStream in = WireFormatTest.class.getResourceAsStream("/golden/" + file)) {
            return mapper.readTree(in);
        }
    }
}
