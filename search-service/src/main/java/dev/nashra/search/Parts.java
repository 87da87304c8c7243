package dev.nashra.search;

import dev.nashra.search.changes.ChangeFeed;
import dev.nashra.search.changes.ChangePages;
import dev.nashra.search.changes.StreamHub;
import dev.nashra.search.changes.keep.KafkaArchive;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.page.ArticleExport;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.ArticlePager;
import dev.nashra.search.page.GroupPager;
import dev.nashra.search.page.IndexSearch;
import dev.nashra.search.rules.PastArticles;
import dev.nashra.search.rules.RuleBook;
import dev.nashra.search.rules.RuleKeeping;
import dev.nashra.search.rules.RuleReplay;
import dev.nashra.search.rules.RuleTrial;
import dev.nashra.search.rules.keep.KafkaRetaggings;
import dev.nashra.search.rules.keep.KafkaRuleLog;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
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
                        config.elasticsearch().answerBytes()));
    }

    void close(@Disposes Elasticsearch elasticsearch) throws IOException {
        elasticsearch.close();
    }

    @Produces
    @Singleton
    IndexTemplate template(SearchConfig config, Elasticsearch elasticsearch, InstantSource clock) {
        return new IndexTemplate(
                elasticsearch,
                new IndexTemplate.Settings(
                        config.index().shards(),
                        config.index().replicas(),
                        config.index().refreshInterval()),
                clock);
    }

    @Produces
    @Singleton
    ArticlePager pager(SearchConfig config, Elasticsearch elasticsearch) {
        return new ArticlePager(search(config, elasticsearch));
    }

    @Produces
    @Singleton
    ArticleLookup lookup(SearchConfig config, Elasticsearch elasticsearch) {
        return new ArticleLookup(search(config, elasticsearch));
    }

    @Produces
    @Singleton
    GroupPager groups(ArticlePager pager, ArticleLookup lookup) {
        return new GroupPager(pager::page, lookup::find);
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
        return new KafkaArchive(config.consume().bootstrapServers());
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
        return KafkaRuleLog.of(config.consume().bootstrapServers());
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
        return new RuleReplay(
                past, KafkaRetaggings.of(config.consume().bootstrapServers()), keeping.mark());
    }

    /** Elasticsearch is to give up before the client does, which then hears why. */
    private static IndexSearch search(SearchConfig config, Elasticsearch elasticsearch) {
        Duration timeout = config.query().timeout();
        return new IndexSearch(
                elasticsearch,
                timeout.minus(timeout.dividedBy(5)),
                config.query().cursorKeepAlive());
    }
}
