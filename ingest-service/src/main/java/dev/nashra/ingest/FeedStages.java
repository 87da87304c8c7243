package dev.nashra.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.document.Terms;
import dev.nashra.ingest.fetch.Fetcher;
import dev.nashra.ingest.publish.Pending;
import dev.nashra.ingest.publish.Publication;
import dev.nashra.ingest.publish.RawArticlePublisher;
import dev.nashra.ingest.publish.TraceParent;
import dev.nashra.ingest.register.KafkaRegister;
import dev.nashra.ingest.register.RegisterSettings;
import dev.nashra.ingest.subscribe.Discovery;
import dev.nashra.ingest.subscribe.FeedPoll;
import dev.nashra.ingest.subscribe.FeedRegister;
import dev.nashra.ingest.subscribe.FeedWork;
import dev.nashra.ingest.subscribe.HubCalls;
import dev.nashra.ingest.subscribe.HubKeeper;
import dev.nashra.ingest.subscribe.PollLimits;
import dev.nashra.ingest.subscribe.PollSchedule;
import dev.nashra.ingest.subscribe.PollWatch;
import dev.nashra.ingest.subscribe.Polls;
import dev.nashra.ingest.superdesk.Lineage;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Makes the parts that ask feeds for news. */
final class FeedStages {
    @Produces
    @Singleton
    KafkaRegister register(IngestConfig config, ObjectMapper mapper) {
        return KafkaRegister.open(
                new RegisterSettings(
                        KafkaAccess.of(
                                config.publish().bootstrapServers(),
                                config.publish().clientFile())),
                mapper);
    }

    void close(@Disposes KafkaRegister register) {
        register.close();
    }

    @Produces
    @Singleton
    FeedRegister feeds(KafkaRegister register) {
        return register.feeds();
    }

    @Produces
    @Singleton
    Lineage lineage(KafkaRegister register) {
        return register.lineage();
    }

    @Produces
    @Singleton
    FeedPoll.FeedTerms terms(IngestConfig config, InstantSource clock) {
        IngestConfig.Receive receive = config.receive();
        int longest = Math.toIntExact(receive.articleBytes().asLongValue());
        return (source, url) ->
                new Terms(source, Set.of(), clock, url, receive.documentEntries(), longest);
    }

    @Produces
    @Singleton
    FeedPoll poll(
            Fetcher fetcher,
            FeedPoll.FeedTerms terms,
            RawArticlePublisher publisher,
            ObjectMapper mapper) {
        return new FeedPoll(fetcher::fetch, terms, articles -> send(articles, publisher), mapper);
    }

    @Produces
    @Singleton
    HubKeeper hubs(
            FeedRegister register, Fetcher fetcher, IngestConfig config, InstantSource clock) {
        IngestConfig.Websub websub = config.websub();
        return new HubKeeper(register, fetcher::fetch, websub.callbackUrl(), websub.lease(), clock);
    }

    @Produces
    @Singleton
    HubCalls hubCalls(FeedRegister register, FeedPoll poll, InstantSource clock) {
        return new HubCalls(register, poll, clock);
    }

    @Produces
    @Singleton
    Discovery discovery(Fetcher fetcher, FeedPoll.FeedTerms terms) {
        return new Discovery(fetcher::fetch, terms);
    }

    @Produces
    @Singleton
    PollSchedule schedule(
            FeedRegister register,
            FeedPoll poll,
            HubKeeper hubs,
            PollWatch watch,
            IngestConfig config,
            InstantSource clock) {
        IngestConfig.Feeds feeds = config.feeds();
        PollLimits limits =
                new PollLimits(feeds.least(), feeds.most(), feeds.backup(), feeds.afterFailures());
        FeedWork work = new FeedWork(register, poll, new Polls(limits), hubs, watch, clock);
        return new PollSchedule(register, work, feeds.hostPause(), feeds.atOnce(), clock);
    }

    void close(@Disposes PollSchedule schedule) {
        schedule.close();
    }

    void start(@Observes StartupEvent started, PollSchedule schedule) {
        schedule.start();
    }

    private static boolean send(List<RawArticle> articles, RawArticlePublisher publisher)
            throws InterruptedException {
        TraceParent trace = TraceParent.of(null);
        List<Pending> sent =
                articles.stream().map(article -> publisher.publish(article, trace)).toList();
        boolean taken = true;
        for (Pending pending : sent) {
            taken &= pending.await() instanceof Publication.Acknowledged;
        }
        return taken;
    }
}
