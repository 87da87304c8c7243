package dev.nashra.search;

import dev.nashra.search.changes.ChangeFeed;
import dev.nashra.search.changes.ChangePages;
import dev.nashra.search.changes.StreamHub;
import dev.nashra.search.changes.keep.KafkaArchive;
import dev.nashra.search.consume.GroupBacklog;
import dev.nashra.search.consume.LostIndex;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.Backoff;
import dev.nashra.search.index.BulkPace;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Templates;
import dev.nashra.search.life.IndexLife;
import dev.nashra.search.outcomes.OutcomeIndex;
import dev.nashra.search.page.ArticleExport;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.page.GroupPager;
import dev.nashra.search.page.IndexSearch;
import dev.nashra.search.page.SimilarArticles;
import dev.nashra.search.page.Suggestions;
import dev.nashra.search.rules.PastArticles;
import dev.nashra.search.rules.RuleBook;
import dev.nashra.search.rules.RuleKeeping;
import dev.nashra.search.rules.RuleReplay;
import dev.nashra.search.rules.RuleTrial;
import dev.nashra.search.rules.keep.KafkaRetaggings;
import dev.nashra.search.rules.keep.KafkaRuleLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes the parts that know nothing of the container. */
final class Parts {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** The client for calls; bulk requests have one of their own, with more patience. */
    @Produces
    @Singleton
    Elasticsearch elasticsearch(SearchConfig config) {
        return new Elasticsearch(
                config.elasticsearch().url(),
                new Elasticsearch.Limits(
                        config.elasticsearch().connectTimeout(),
                        config.query().timeout(),
                        config.query().connections(),
                        config.elasticsearch().answerBytes()),
                config.elasticsearch().access());
    }

    void close(@Disposes Elasticsearch elasticsearch) throws IOException {
        elasticsearch.close();
    }

    @Produces
    @Singleton
    Templates templates(
            SearchConfig config, Elasticsearch elasticsearch, InstantSource clock, LostIndex lost) {
        IndexTemplate.Settings settings =
                new IndexTemplate.Settings(
                        config.index().shards(),
                        config.index().replicas(),
                        config.index().refreshInterval());
        return new Templates(
                elasticsearch,
                version ->
                        new IndexTemplate(
                                version, elasticsearch, settings, clock, lost::templateIsMissing));
    }

    @Produces
    @Singleton
    Retention retention(SearchConfig config, InstantSource clock) {
        return new Retention(config.index().keep().orElse(null), clock);
    }

    @Produces
    @Singleton
    BulkPace bulkPace(SearchConfig config, MeterRegistry registry) {
        BulkPace pace =
                new BulkPace(
                        config.index().bulkDocuments(),
                        config.index().concurrency(),
                        config.index().bulkSlow(),
                        System::nanoTime);
        registry.gauge("nashra.search.bulk.documents", pace, BulkPace::operations);
        registry.gauge("nashra.search.bulk.requests", pace, BulkPace::requests);
        return pace;
    }

    @Produces
    @Singleton
    ArticleIndex articleIndex(
            SearchConfig config, Templates templates, BulkPace pace, InstantSource clock) {
        return new ArticleIndex(
                patient(config, config.index().concurrency() + 1),
                templates,
                new BulkWriter.Limits(
                        config.index().bulkBytes(),
                        pace,
                        new Backoff(config.index().firstDelay(), config.index().mostDelay())),
                clock,
                RandomGenerator.getDefault(),
                Thread::sleep);
    }

    void close(@Disposes ArticleIndex index) throws IOException {
        index.close();
    }

    @Produces
    @Singleton
    IndexLife indexLife(
            SearchConfig config,
            Templates templates,
            ArticleIndex index,
            Retention retention,
            GroupBacklog backlog) {
        return new IndexLife(
                patient(config, 2),
                templates,
                index,
                retention,
                backlog,
                config.index().refreshInterval(),
                Thread::sleep);
    }

    void close(@Disposes IndexLife life) throws IOException {
        life.close();
    }

    @Produces
    @Singleton
    ArticlePager pager(SearchConfig config, Elasticsearch elasticsearch, InstantSource clock) {
        return new ArticlePager(search(config, elasticsearch), clock);
    }

    @Produces
    @Singleton
    ArticleLookup lookup(SearchConfig config, Elasticsearch elasticsearch) {
        return new ArticleLookup(search(config, elasticsearch));
    }

    @Produces
    @Singleton
    OutcomeIndex outcomeIndex(
            SearchConfig config, Elasticsearch elasticsearch, InstantSource clock) {
        return new OutcomeIndex(elasticsearch, new Retention(config.outcomes().keep(), clock));
    }

    @Produces
    @Singleton
    Suggestions suggestions(SearchConfig config, Elasticsearch elasticsearch) {
        return new Suggestions(search(config, elasticsearch));
    }

    @Produces
    @Singleton
    SimilarArticles similar(SearchConfig config, Elasticsearch elasticsearch) {
        return new SimilarArticles(search(config, elasticsearch));
    }

    @Produces
    @Singleton
    GroupPager groups(ArticlePager pager, ArticleLookup lookup) {
        return new GroupPager(pager::page, lookup::find, () -> pager.begin(false));
    }

    @Produces
    @Singleton
    ArticleExport export(ArticlePager pager) {
        return new ArticleExport(pager);
    }

    @Produces
    @Singleton
    ChangeFeed changeFeed(SearchConfig config) {
        return new ChangeFeed(config.stream().heldBytes());
    }

    @Produces
    @Singleton
    KafkaArchive changeArchive(SearchConfig config) {
        return new KafkaArchive(config.consume().access());
    }

    void close(@Disposes KafkaArchive archive) {
        archive.close();
    }

    @Produces
    @Singleton
    ChangePages changePages(ChangeFeed feed, KafkaArchive archive) {
        return new ChangePages(feed, archive);
    }

    @Produces
    @Singleton
    StreamHub<Buffer> streamHub() {
        return new StreamHub<>(Buffer::buffer);
    }

    @Produces
    @Singleton
    KafkaRuleLog ruleLog(SearchConfig config) {
        return KafkaRuleLog.of(config.consume().access());
    }

    void close(@Disposes KafkaRuleLog log) {
        log.close();
    }

    @Produces
    @Singleton
    RuleBook ruleBook(
            SearchConfig config, RuleKeeping keeping, KafkaRuleLog log, InstantSource clock) {
        return new RuleBook(
                keeping.known(),
                keeping.mark(),
                log,
                config.rules().most(),
                clock,
                RandomGenerator.getDefault());
    }

    @Produces
    @Singleton
    PastArticles pastArticles(SearchConfig config, ArticleExport export, InstantSource clock) {
        return new PastArticles(
                export, clock, config.rules().trialArticles(), config.rules().trialTime());
    }

    @Produces
    @Singleton
    RuleTrial ruleTrial(PastArticles past) {
        return new RuleTrial(past);
    }

    @Produces
    @Singleton
    RuleReplay ruleReplay(SearchConfig config, PastArticles past, RuleKeeping keeping) {
        return new RuleReplay(past, KafkaRetaggings.of(config.consume().access()), keeping.mark());
    }

    /** A client for those who write and wait. */
    private static Elasticsearch patient(SearchConfig config, int connections) {
        return new Elasticsearch(
                config.elasticsearch().url(),
                new Elasticsearch.Limits(
                        config.elasticsearch().connectTimeout(),
                        config.index().bulkTimeout(),
                        connections,
                        config.elasticsearch().answerBytes()),
                config.elasticsearch().access());
    }

    private static IndexSearch search(SearchConfig config, Elasticsearch elasticsearch) {
        return new IndexSearch(
                elasticsearch, config.query().timeout(), config.query().cursorKeepAlive());
    }
}
