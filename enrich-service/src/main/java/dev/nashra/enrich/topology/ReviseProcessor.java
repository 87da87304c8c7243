package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nashra.contract.EventType;
import dev.nashra.contract.Hop;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Withdrawal;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.Decision;
import dev.nashra.enrich.language.Language;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.revise.ArticleState;
import dev.nashra.enrich.revise.Reviser;
import dev.nashra.enrich.revise.Revision;
import dev.nashra.enrich.tag.rule.RuleTagger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Parses, tells revisions from repetitions, decides the language and fingerprints. */
final class ReviseProcessor implements Processor<byte[], byte[], String, Prepared> {
    /**
     * By how much the clocks of ingest may differ, and with them what partitions have forgotten.
     */
    private static final Duration SKEW = Duration.ofHours(1);

    private final RawParser parser;
    private final LanguageDetector languages;
    private final Duration retention;
    private final RuleTagger rules;
    private final InstantSource clock;
    private final Tally tally;

    // Set by Kafka Streams before the first record.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Prepared> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, ArticleState> articles;

    @SuppressWarnings("NullAway.Init")
    private Receipts receipts;

    ReviseProcessor(
            RawParser parser,
            LanguageDetector languages,
            Duration retention,
            RuleTagger rules,
            InstantSource clock,
            Tally tally) {
        this.parser = parser;
        this.languages = languages;
        this.retention = retention;
        this.rules = rules;
        this.clock = clock;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, Prepared> newContext) {
        context = newContext;
        articles = newContext.getStateStore(EnrichTopology.ARTICLES);
        receipts = new Receipts(newContext);
        Sweep<ArticleState> sweep =
                new Sweep<>(
                        articles,
                        (state, now) ->
                                state.article().received().toEpochMilli()
                                        < now - retention.toMillis(),
                        newContext::currentStreamTimeMs,
                        this::forget);
        // What is too old, stream time says; how often to look, the clock: a backlog of a week is
        // read in minutes, and would spend most of them on looking.
        newContext.schedule(Duration.ofMinutes(1), PunctuationType.WALL_CLOCK_TIME, sweep);
    }

    private void forget(String id, ArticleState state) {
        receipts.abandoned(state, Outcome.Result.FORGOTTEN, clock.instant());
        articles.delete(id);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (isArticle(typeOf(record.headers()))) {
            receipts.received(Receipts.source(record.key()), record.timestamp());
        }
        switch (parser.parse(typeOf(record.headers()), record.key(), record.value())) {
            case RawParser.Parsed.Article(RawArticle article) -> revise(article, record);
            case RawParser.Parsed.Withdraw(Withdrawal withdrawal) -> withdraw(withdrawal, record);
            case RawParser.Parsed.Retag(Retagging retagging) -> retag(retagging, record);
            case RawParser.Parsed.Unusable(String reason, String detail) ->
                    refuse(record, reason, detail);
        }
    }

    private void revise(RawArticle article, Record<byte[], byte[]> record) {
        ArticleState kept = articles.get(article.id());
        switch (Reviser.judge(article, kept)) {
            case Revision.New(String hash) -> keep(article, hash, 1, null, record);
            case Revision.Changed(String hash, int number) ->
                    keep(article, hash, number, kept, record);
            case Revision.Unchanged() -> {
                tally.count("revise", "unchanged");
                settle(article.source(), article.id(), Outcome.Result.UNCHANGED, null);
            }
            case Revision.Outdated() -> {
                tally.count("revise", "outdated");
                settle(article.source(), article.id(), Outcome.Result.OUTDATED, null);
            }
        }
    }

    /**
     * Every partition hears of it and one has the article. The hash stays that of the text: when a
     * feed brings the same text again, that is nothing new, and the article stays withdrawn.
     */
    private void withdraw(Withdrawal withdrawal, Record<byte[], byte[]> record) {
        ArticleState kept = articles.get(withdrawal.id());
        if (kept == null) {
            passOn(withdrawal, record);
        } else if (!withdrawal.isAllowed(kept.article().source())) {
            tally.count("revise", "withdrawal_not_allowed");
        } else if (kept.article().pubstatus() == PubStatus.CANCELED) {
            tally.count("revise", "unchanged");
        } else {
            RawArticle article = kept.article().withdrawn(withdrawal.received());
            receipts.received(article.source(), record.timestamp());
            keep(article, kept.contentHash(), kept.revision() + 1, kept, record);
        }
    }

    /**
     * What no partition knows any more the index may still have. One of them tells it, since all
     * hear of the same; it need not know whether another has the article, because the index tells
     * by the article's age.
     */
    private void passOn(Withdrawal withdrawal, Record<byte[], byte[]> record) {
        if (metadata().partition() != 0) {
            tally.count("revise", "withdrawal_elsewhere");
            return;
        }
        OldWithdrawal old =
                new OldWithdrawal(
                        withdrawal.id(),
                        withdrawal.sources(),
                        withdrawal.received(),
                        withdrawal.received().minus(retention).plus(SKEW));
        tally.count("revise", "withdrawal_passed_on");
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.remove(EventType.HEADER);
        headers.add(EventType.HEADER, EventType.OLD_WITHDRAWN.getBytes(US_ASCII));
        context.forward(
                new Record<>(old.id(), new Prepared.ToWithdraw(old), record.timestamp(), headers));
    }

    /** Sends an article past grouping to be emitted as it stands, but for its tags. */
    private void retag(Retagging asked, Record<byte[], byte[]> record) {
        ArticleState kept = articles.get(asked.id());
        if (kept == null || !kept.article().source().equals(asked.source())) {
            tally.count("retag", "forgotten");
            return;
        }
        String group = kept.group();
        Hop grouped = kept.grouped();
        if (kept.article().pubstatus() == PubStatus.CANCELED) {
            tally.count("retag", "withdrawn");
            return;
        }
        if (group == null || grouped == null) {
            // It is being grouped, and will have today's tags when that is done.
            tally.count("retag", "under_way");
            return;
        }
        tally.count("retag", rules.awaitRead(asked.rulesUntil()) ? "sent" : "sent_early");
        Decision decision =
                new Decision(
                        asked.id(),
                        asked.source(),
                        kept.revision(),
                        group,
                        kept.copy(),
                        kept.copy() == null ? Decision.Outcome.FOUNDED : Decision.Outcome.JOINED);
        context.forward(
                record.withKey(asked.source())
                        .withValue(new Prepared.ToEmit(new Grouped(decision, grouped))));
    }

    static @Nullable String typeOf(Headers headers) {
        Header type = headers.lastHeader(EventType.HEADER);
        return type == null ? null : new String(type.value(), US_ASCII);
    }

    /** Requests are no articles; what is no known request is taken for an article. */
    static boolean isArticle(@Nullable String type) {
        return !EventType.WITHDRAWN.equals(type) && !EventType.RETAGGED.equals(type);
    }

    private void settle(
            String source, @Nullable String id, Outcome.Result result, @Nullable String reason) {
        RecordMetadata at = metadata();
        receipts.settled(
                new Outcome(
                        source,
                        id,
                        result,
                        reason,
                        at.partition(),
                        at.offset(),
                        null,
                        null,
                        clock.instant()));
    }

    private void keep(
            RawArticle article,
            String contentHash,
            int revision,
            @Nullable ArticleState kept,
            Record<byte[], byte[]> record) {
        Language language =
                languages.detect(article.language(), article.headline(), article.bodyText());
        Instant first = kept == null ? article.received() : kept.firstReceived();
        String outcome = kept == null ? "new" : "changed";
        ArticleState state =
                new ArticleState(
                        article,
                        contentHash,
                        revision,
                        kept == null ? 0 : kept.version(),
                        language.code(),
                        language.confidence(),
                        first,
                        kept == null ? null : kept.group(),
                        kept == null ? null : kept.copy(),
                        List.of(received(article), revised(outcome)),
                        null);
        articles.put(article.id(), state);
        tally.count("revise", outcome);
        if (kept != null) {
            receipts.abandoned(kept, Outcome.Result.SUPERSEDED, clock.instant());
            leaveFormerLanguage(kept, language, record);
        }
        boolean withdrawn = article.pubstatus() == PubStatus.CANCELED;
        forward(
                language.primary(),
                new Arrival(
                        article.id(),
                        article.source(),
                        revision,
                        micros(first),
                        withdrawn
                                ? null
                                : Fingerprinter.of(
                                        language.primary(),
                                        origin(article),
                                        article.headline(),
                                        article.bodyText())),
                record);
    }

    /** The time as claimed, not as clamped: what an article says does not depend on its receipt. */
    private static Origin origin(RawArticle article) {
        Instant first = article.firstcreated();
        return Origin.of(article.source(), first == null ? article.versioncreated() : first);
    }

    /** Languages are grouped apart; the former one must forget the article. */
    private void leaveFormerLanguage(
            ArticleState kept, Language language, Record<byte[], byte[]> record) {
        String former = new Language(kept.language(), kept.languageConfidence()).primary();
        if (!former.equals(language.primary())) {
            RawArticle article = kept.article();
            long first = micros(kept.firstReceived());
            forward(
                    former,
                    new Arrival(article.id(), article.source(), kept.revision(), first, null),
                    record);
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private void forward(String language, Arrival arrival, Record<byte[], byte[]> record) {
        context.forward(record.withKey(language).withValue(new Prepared.ToGroup(arrival)));
    }

    private void refuse(Record<byte[], byte[]> record, String reason, String detail) {
        tally.count("reject", reason);
        if (isArticle(typeOf(record.headers()))) {
            settle(
                    Receipts.source(record.key()),
                    Receipts.id(record.headers()),
                    Outcome.Result.REJECTED,
                    reason);
        }
        RecordMetadata at = metadata();
        Rejection rejection =
                new Rejection("enrich", reason, detail, at.topic(), at.partition(), at.offset());
        context.forward(
                record.withKey("")
                        .withValue(new Prepared.Refused(record.key(), record.value(), rejection)));
    }

    private static Hop received(RawArticle article) {
        return new Hop(Hop.Stage.RECEIVED, article.received(), null, null, null, null);
    }

    private Hop revised(String outcome) {
        RecordMetadata at = metadata();
        return new Hop(
                Hop.Stage.REVISED,
                clock.instant(),
                at.topic(),
                at.partition(),
                at.offset(),
                outcome);
    }

    private RecordMetadata metadata() {
        return context.recordMetadata().orElseThrow();
    }
}
