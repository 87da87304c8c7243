package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EventType;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Topics;
import dev.nashra.contract.Withdrawal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Reads what stands on the raw topic, which anybody with access may have written. */
final class RawParser {
    private final ObjectReader articles;
    private final ObjectReader withdrawals;
    private final ObjectReader retaggings;

    RawParser(JsonMapper mapper) {
        this.articles = mapper.readerFor(RawArticle.class);
        this.withdrawals = mapper.readerFor(Withdrawal.class);
        this.retaggings = mapper.readerFor(Retagging.class);
    }

    /** What became of a record. */
    sealed interface Parsed {
        /** It is an article. */
        record Article(RawArticle article) implements Parsed {}

        /** It asks for an article to be withdrawn. */
        record Withdraw(Withdrawal withdrawal) implements Parsed {}

        /** It asks for an article to be tagged again. */
        record Retag(Retagging retagging) implements Parsed {}

        /** It is none of these; reason in snake case, detail for a person. */
        record Unusable(String reason, String detail) implements Parsed {}
    }

    Parsed parse(@Nullable String type, byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return new Parsed.Unusable("empty_record", "the record has no value");
        }
        if (value.length > Topics.MAX_RECORD_BYTES) {
            return new Parsed.Unusable(
                    "record_too_large",
                    "the value has %d bytes, and at most %d are read"
                            .formatted(value.length, Topics.MAX_RECORD_BYTES));
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            return switch (type) {
                case EventType.WITHDRAWN -> check(withdrawals.<Withdrawal>readValue(value));
                case EventType.RETAGGED -> check(key, retaggings.<Retagging>readValue(value));
                case null, default -> check(key, articles.<RawArticle>readValue(value));
            };
        } catch (CharacterCodingException e) {
            return new Parsed.Unusable("invalid_utf8", "the value is not UTF-8");
        } catch (JsonProcessingException e) {
            return new Parsed.Unusable("malformed_json", reasonOf(e));
        } catch (IOException e) {
            return new Parsed.Unusable("malformed_json", "the value cannot be read");
        }
    }

    private static Parsed check(@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? new Parsed.Unusable("empty_record", "the record is JSON null")
                : new Parsed.Withdraw(withdrawal);
    }

    private static Parsed check(byte @Nullable [] key, @Nullable Retagging retagging) {
        if (retagging == null) {
            return new Parsed.Unusable("empty_record", "the record is JSON null");
        }
        return key != null && retagging.source().equals(new String(key, UTF_8))
                ? new Parsed.Retag(retagging)
                : new Parsed.Unusable("key_mismatch", "the key is not the article's source");
    }

    private static Parsed check(byte @Nullable [] key, @Nullable RawArticle article) {
        if (article == null) {
            return new Parsed.Unusable("empty_record", "the value is JSON null");
        }
        if (key == null || !article.source().equals(new String(key, UTF_8))) {
            return new Parsed.Unusable("key_mismatch", "the key is not the article's source");
        }
        if (!article.id().equals(ArticleId.of(article.source(), article.uri()))) {
            return new Parsed.Unusable("id_mismatch", "the id does not follow from source and uri");
        }
        return new Parsed.Article(article);
    }

    /** The parser's message quotes the text; only the place may go into headers and logs. */
    private static String reasonOf(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null
                ? "the value is not an article"
                : "the value is not an article: see byte "
                        + Math.max(at.getByteOffset(), at.getCharOffset());
    }
}
