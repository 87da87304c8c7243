package dev.nashra.search.consume;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.EventType;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Makes an article of a record's bytes, or says why that cannot be done. */
final class RecordReader {
    private static final JsonMapper JSON = WireFormat.mapper();

    private final ObjectReader articles = JSON.readerFor(EnrichedArticle.class);
    private final ObjectReader withdrawals = JSON.readerFor(OldWithdrawal.class);

    ReadOutcome read(ConsumerRecord<byte[], byte[]> entry) {
        byte[] value = entry.value();
        if (value == null || value.length == 0) {
            return new ReadOutcome.Unusable("empty_record", "the record has no value");
        }
        try {
            return isWithdrawal(entry)
                    ? withdrawal(withdrawals.readValue(value))
                    : article(articles.readValue(value));
        } catch (JacksonException e) {
            // Inside an object the parser's exception comes wrapped.
            boolean malformed =
                    e instanceof JsonParseException || e.getCause() instanceof JsonParseException;
            return malformed
                    ? new ReadOutcome.Unusable("malformed_json", "not JSON" + place(e))
                    : invalid("not an enriched article" + place(e));
        } catch (IOException | RuntimeException e) {
            return new ReadOutcome.Unusable(
                    "unindexable", "no document can be made of it: " + e.getClass().getName());
        }
    }

    private static boolean isWithdrawal(ConsumerRecord<byte[], byte[]> entry) {
        Header type = entry.headers().lastHeader(EventType.HEADER);
        return type != null && EventType.OLD_WITHDRAWN.equals(new String(type.value(), US_ASCII));
    }

    private static ReadOutcome article(EnrichedArticle article) {
        return article == null || !ArticleId.isId(article.id())
                ? invalid("the id is not 32 lower-case hex digits")
                : new ReadOutcome.Article(article);
    }

    private static ReadOutcome withdrawal(OldWithdrawal withdrawal) {
        return withdrawal == null || !ArticleId.isId(withdrawal.id())
                ? invalid("the id is not 32 lower-case hex digits")
                : new ReadOutcome.Withdraw(withdrawal);
    }

    private static ReadOutcome.Unusable invalid(String detail) {
        return new ReadOutcome.Unusable("invalid_article", detail);
    }

    private static String place(JacksonException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
