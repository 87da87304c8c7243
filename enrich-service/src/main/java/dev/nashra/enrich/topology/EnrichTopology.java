package dev.nashra.enrich.topology;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.enrich.emit.EnrichedAssembler;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.revise.ArticleState;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Raw articles in, enriched articles out: revise, group, emit. */
public final class EnrichTopology {
    /** Store: the newest revision of each article, by id. Tasks by source. */
    public static final String ARTICLES = "articles";

    /** Store: fingerprints of the window. Tasks by language. */
    public static final String MEMBERS = "members";

    /** Store: the group of each article of the window and what it was compared with. */
    public static final String PLACES = "places";

    /** Store: members of each group other than its lead. Tasks by language. */
    public static final String FOLLOWERS = "followers";

    /** Store: how much of each source came in. Tasks by source. */
    public static final String RECEIVED = "received";

    /** Store: what became of each source's articles. Tasks by source. */
    public static final String SETTLED = "settled";

    /** All stores. */
    public static final List<String> STORES =
            List.of(ARTICLES, MEMBERS, PLACES, FOLLOWERS, RECEIVED, SETTLED);

    private final Bounds bounds;
    private final InstantSource clock;
    private final Tally tally;
    private final JsonMapper mapper = WireFormat.mapper();
    private final Tagging tagging;
    private final RuleTagger rules;

    /**
     * Makes the plan of a topology.
     *
     * @param bounds how long state is kept
     * @param clock for the times in traces, and nothing else
     * @param tally told of every outcome
     * @param tagging shared by all threads
     * @param rules likewise
     */
    public EnrichTopology(
            Bounds bounds, InstantSource clock, Tally tally, Tagging tagging, RuleTagger rules) {
        this.bounds = bounds;
        this.clock = clock;
        this.tally = tally;
        this.tagging = tagging;
        this.rules = rules;
    }

    /**
     * Builds it.
     *
     * @param config of Kafka Streams; the builder gets it, because otherwise the check that every
     *     internal topic and store is named would be ignored (KIP-1111)
     */
    public Topology build(Properties config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        builder.addStateStore(store(ARTICLES, Codecs.json(mapper, ArticleState.class)));
        builder.addStateStore(store(MEMBERS, GroupCodecs.member()));
        builder.addStateStore(store(PLACES, GroupCodecs.place()));
        builder.addStateStore(store(FOLLOWERS, Serdes.ByteArray()));
        builder.addStateStore(store(RECEIVED, Codecs.json(mapper, ReceivedCount.class)));
        builder.addStateStore(store(SETTLED, Codecs.json(mapper, SettledCount.class)));

        Map<String, KStream<String, Prepared>> prepared =
                builder.stream(
                                Topics.RAW,
                                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                        .withName("read-raw"))
                        .process(this::revise, Named.as("revise"), ARTICLES, RECEIVED)
                        .split(Named.as("prepared-"))
                        .branch((key, p) -> p instanceof Prepared.Refused, Branched.as("refused"))
                        .branch((key, p) -> p instanceof Prepared.Settled, Branched.as("settled"))
                        .branch(
                                (key, p) -> p instanceof Prepared.ToBalance,
                                Branched.as("to-balance"))
                        .branch((key, p) -> p instanceof Prepared.ToEmit, Branched.as("to-emit"))
                        .branch(
                                (key, p) -> p instanceof Prepared.ToWithdraw,
                                Branched.as("to-withdraw"))
                        .defaultBranch(Branched.as("to-group"));

        branch(prepared, "prepared-refused")
                .mapValues(Prepared.Refused.class::cast, Named.as("take-refused"))
                .process(RefuseProcessor::new, Named.as("say-why"))
                .to(
                        Topics.REJECTED,
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName("write-rejected"));

        branch(prepared, "prepared-to-withdraw")
                .mapValues(p -> ((Prepared.ToWithdraw) p).withdrawal(), Named.as("take-withdrawal"))
                .to(
                        Topics.ENRICHED,
                        Produced.with(Serdes.String(), Codecs.json(mapper, OldWithdrawal.class))
                                .withName("write-withdrawals"));

        // Where an article was put is kept with it, so what is only tagged again skips grouping.
        KStream<String, Grouped> again =
                branch(prepared, "prepared-to-emit")
                        .mapValues(
                                p -> ((Prepared.ToEmit) p).grouped(), Named.as("take-as-grouped"));

        // From source to language: copies come from anywhere, but a language's index is one.
        // Within a language the order is that of this topic, so of two copies that race each other
        // the later always finds the earlier. Costs a fingerprint, not the text, per article.
        branch(prepared, "prepared-to-group")
                .mapValues(p -> ((Prepared.ToGroup) p).arrival(), Named.as("take-arrival"))
                .repartition(repartitioned("fingerprints", GroupCodecs.arrival()))
                .process(this::group, Named.as("group"), MEMBERS, PLACES, FOLLOWERS)
                // From language back to source: the text waits there, and one arrival may move the
                // articles of many sources. Decisions on one article keep their order, because an
                // article has one language at a time, and outdated ones carry an old revision.
                .repartition(repartitioned("decisions", Codecs.json(mapper, Grouped.class)))
                .merge(again, Named.as("with-those-again"))
                .process(this::emit, Named.as("emit"), ARTICLES)
                .to(
                        Topics.ENRICHED,
                        Produced.with(Serdes.String(), Codecs.json(mapper, EnrichedArticle.class))
                                .withName("write-enriched"));
        keepBooks(
                builder,
                branch(prepared, "prepared-settled"),
                branch(prepared, "prepared-to-balance"));
        return builder.build(config);
    }

    /**
     * What came in is counted where it is read. What became of it is said by enrichment and by
     * search, and counted from what both have said.
     */
    private void keepBooks(
            StreamsBuilder builder,
            KStream<String, Prepared> settled,
            KStream<String, Prepared> received) {
        Serde<BalanceEntry> entries = Codecs.json(mapper, BalanceEntry.class);
        settled.mapValues(p -> ((Prepared.Settled) p).outcome(), Named.as("take-outcome"))
                .to(
                        Topics.OUTCOMES,
                        Produced.with(Serdes.String(), Codecs.json(mapper, Outcome.class))
                                .withName("write-outcomes"));
        received.mapValues(p -> ((Prepared.ToBalance) p).entry(), Named.as("take-line"))
                .to(
                        Topics.BALANCE,
                        Produced.with(Serdes.String(), entries).withName("write-received"));
        builder.stream(
                        Topics.OUTCOMES,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName("read-outcomes"))
                .process(() -> new BalanceProcessor(mapper, tally), Named.as("balance"), SETTLED)
                .to(
                        Topics.BALANCE,
                        Produced.with(Serdes.String(), entries).withName("write-settled"));
    }

    private ReviseProcessor revise() {
        return new ReviseProcessor(
                new RawParser(mapper),
                new LanguageDetector(),
                bounds.articleRetention(),
                rules,
                clock,
                tally);
    }

    private GroupProcessor group() {
        return new GroupProcessor(bounds.groupWindow(), clock, tally);
    }

    private EmitProcessor emit() {
        return new EmitProcessor(new EnrichedAssembler(tagging, rules), clock, tally);
    }

    private static KStream<String, Prepared> branch(
            Map<String, KStream<String, Prepared>> branches, String name) {
        return Objects.requireNonNull(branches.get(name), name);
    }

    /**
     * With as many partitions as the raw topic has, whatever they are: Kafka Streams sees to that
     * where no number is said. Decisions would not meet the articles of their source otherwise.
     */
    private static <V> Repartitioned<String, V> repartitioned(String name, Serde<V> serde) {
        return Repartitioned.<String, V>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(serde);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> serde) {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), serde)
                .withCachingEnabled();
    }
}
