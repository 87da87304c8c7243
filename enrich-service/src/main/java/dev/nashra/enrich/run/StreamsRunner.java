package dev.nashra.enrich.run;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Rule;
import dev.nashra.contract.Topics;
import dev.nashra.enrich.EnrichConfig;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import dev.nashra.enrich.tag.rule.RulesInForce;
import dev.nashra.enrich.topology.Bounds;
import dev.nashra.enrich.topology.EnrichTopology;
import dev.nashra.follow.TopicFollower;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts, watches and stops the topology. */
@ApplicationScoped
class StreamsRunner {
    private static final Logger LOG = Logger.getLogger(StreamsRunner.class);

    /** A rule is to be in force so soon; how many are, the metric counts. */
    private static final Duration RULE_LIVE = Duration.ofSeconds(2);

    private final EnrichConfig config;
    private final KafkaAccess kafka;
    private final MeterRegistry registry;
    private final Counter deaths;
    private final Tagging tagging = Tagging.standard();
    private final RulesInForce rules = new RulesInForce();
    private final TopicFollower follower;
    private final Thread starter = new Thread(this::run, "nashra-enrich-start");
    private volatile @Nullable KafkaStreams streams;
    private volatile @Nullable Watchdog watchdog;
    private final LastWord lastWord;
    private volatile boolean stopping;

    StreamsRunner(
            EnrichConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry registry) {
        this.config = config;
        this.lastWord = new LastWord(config.run().closeTimeout());
        this.kafka = KafkaAccess.of(bootstrapServers, config.clientFile());
        this.registry = registry;
        Timer applied =
                Timer.builder("nashra.enrich.rules.applied")
                        .description("From a rule's being written to its being in force here")
                        .serviceLevelObjectives(RULE_LIVE)
                        .register(registry);
        RulesTopic topic = new RulesTopic(rules, InstantSource.system(), applied::record);
        this.follower = new TopicFollower(kafka, Topics.RULES, topic);
        this.deaths =
                Counter.builder("nashra.enrich.threads.died")
                        .description("Stream threads that died and were, or were not, replaced")
                        .register(registry);
        registry.gauge(
                "nashra.enrich.running",
                this,
                each -> each.state() == KafkaStreams.State.RUNNING ? 1 : 0);
        // From zero on: a counter that appears with its first event has no increase to be seen.
        registry.counter("nashra.enrich.rules.failed");
        registry.gauge("nashra.enrich.rules", rules, RulesInForce::size);
        registry.gauge("nashra.enrich.rules.offset", follower, each -> each.mark().next());
    }

    void onStart(@Observes StartupEvent event) {
        starter.start();
    }

    /** Stops within the bound; a stop that takes longer is ended, and costs a restore. */
    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        starter.interrupt();
        Watchdog watching = watchdog;
        if (watching != null) {
            watching.close();
        }
        KafkaStreams running = streams;
        if (running != null && !running.close(config.run().closeTimeout())) {
            LOG.errorf("Streams did not close within %s: halting", config.run().closeTimeout());
            Runtime.getRuntime().halt(1);
        }
        follower.close();
    }

    /** Gives the state of Kafka Streams; null before it was started. */
    KafkaStreams.@Nullable State state() {
        KafkaStreams running = streams;
        return running == null ? null : running.state();
    }

    private void run() {
        try {
            Rehearsal.run(tagging);
            TopicWait.untilAllExist(kafka.settings());
            readRules();
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Cannot start the topology", e);
            lastWord.say("the topology cannot be started");
        }
    }

    /** A restart must not let articles through that lack the tags of rules long there. */
    private void readRules() throws InterruptedException {
        follower.start();
        if (!follower.awaitCaughtUp(config.run().rulesTimeout())) {
            LOG.errorf(
                    "The rules could not be read within %s: articles lack their tags until they are",
                    config.run().rulesTimeout());
        }
    }

    /**
     * A rule of which we cannot say whether it is met is a bug of ours, and for its desk to know.
     */
    private void failed(Optional<Rule> rule, Throwable cause) {
        String name = rule.map(Rule::reference).orElse("no single rule");
        LOG.errorf(
                cause, "Matching rules failed, at fault: %s; it is left out until changed", name);
        registry.counter("nashra.enrich.rules.failed").increment();
    }

    private void start() {
        InstantSource clock = InstantSource.system();
        Bounds bounds = new Bounds(config.group().window(), config.revise().retention());
        Properties settings = StreamsSettings.of(config, kafka);
        RuleTagger tagger = new RuleTagger(rules, follower.mark(), this::failed);
        Topology topology =
                new EnrichTopology(bounds, clock, new MeteredTally(registry), tagging, tagger)
                        .build(settings);
        KafkaStreams made = new KafkaStreams(topology, settings);
        made.setUncaughtExceptionHandler(
                new ReplaceThenGiveUp(config.run().maxReplacements(), clock, deaths));
        made.setStateListener(this::onChange);
        made.setGlobalStateRestoreListener(new RestoreMeters(registry, System::nanoTime));
        StreamsMeters meters = new StreamsMeters(() -> made.metrics().values());
        meters.bindTo(registry);
        Watchdog watching =
                new Watchdog(meters::idleSeconds, config.run().stuckAfter(), lastWord::say);
        watchdog = watching;
        new KafkaStreamsMetrics(made).bindTo(registry);
        streams = made;
        if (!stopping) {
            made.start();
            watching.start();
        }
    }

    private void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.infof("Streams %s", now);
        boolean dead = now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING;
        if (dead && !stopping) {
            lastWord.say("Streams is " + now + " and will not come back");
        }
    }
}
