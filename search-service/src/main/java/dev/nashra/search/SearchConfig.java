package dev.nashra.search;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.search.elastic.NodeAccess;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the search service, by stage. */
@ConfigMapping(prefix = "nashra.search")
public interface SearchConfig {
    /** Reading from Kafka. */
    Consume consume();

    /** Writing to Elasticsearch. */
    Index index();

    /** Answering calls. */
    Query query();

    /** Handing on changes. */
    Stream stream();

    /** Handing an article's way to a collector of traces. */
    Traces traces();

    /** The desk's own rules. */
    Rules rules();

    /** What became of articles that did not change the index. */
    Outcomes outcomes();

    /** Where Elasticsearch is. */
    Node elasticsearch();

    /** Where Elasticsearch is. */
    interface Node {
        /** {@code http://host:port} or {@code https://host:port}. */
        URI url();

        /** User that the node knows us by; none for a node that asks nobody. */
        Optional<String> username();

        /** That user's password. */
        Optional<String> password();

        /** PEM file of the authorities that may vouch for the node; those of Java if not set. */
        Optional<Path> certificateAuthority();

        /** Gives the three above as clients take them. */
        default NodeAccess access() {
            return new NodeAccess(username(), password(), certificateAuthority());
        }

        /** How long a connection may take. Longer delays the 503 when the node's host is gone. */
        @WithDefault("1S")
        Duration connectTimeout();

        /**
         * Most bytes of one answer that are held. Each call under way may cost this much heap, and
         * several times that when it is read.
         */
        @WithDefault("33554432")
        int answerBytes();
    }

    /** What became of articles that did not change the index. */
    interface Outcomes {
        /** How long a month of it is kept; it is deleted when all of it is older. */
        @WithDefault("30D")
        Duration keep();
    }

    /** Handing an article's way to a collector of traces. */
    interface Traces {
        /**
         * Of a collector that takes OTLP over HTTP, such as http://collector:4318; off unless set.
         */
        Optional<URI> endpoint();

        /** Share of articles whose sender does not ask for a trace, 0 to 1. */
        @WithDefault("0")
        double share();
    }

    /** Handing on changes. */
    interface Stream {
        /** Most bytes of the latest changes that are held; what lies further back Kafka has. */
        @WithDefault("33554432")
        long heldBytes();

        /** Streams at once; one more is answered 503. */
        @WithDefault("1000")
        int most();

        /** Most bytes that a reader may leave untaken before it is left behind to catch up. */
        @WithDefault("524288")
        long unsentBytes();

        /** Longest that a reader may take nothing before it is cut. */
        @WithDefault("10S")
        Duration unsentTime();

        /** How long a stream may be silent; below the idle timeout of connections. */
        @WithDefault("10S")
        Duration heartbeat();
    }

    /** The desk's own rules. */
    interface Rules {
        /** Most rules that are kept. Every instance of enrich holds each article against them. */
        @WithDefault("20000")
        int most();

        /** Most articles that a trial of a rule looks at, the latest first. */
        @WithDefault("200000")
        int trialArticles();

        /** Longest that a trial may take; below the idle timeout of connections. */
        @WithDefault("20S")
        Duration trialTime();

        /** Trials at once; one more is answered 503. Each keeps a core busy. */
        @WithDefault("2")
        int trials();
    }

    /** Reading from Kafka. */
    interface Consume {
        /** {@code host:port}, several separated by commas. */
        String bootstrapServers();

        /**
         * How to show Kafka who we are: Java properties in the form that Kafka's own tools take,
         * with {@code security.protocol}, {@code ssl.*} and {@code sasl.*} only.
         */
        Optional<Path> clientFile();

        /** Gives both of the above as clients take them. */
        default KafkaAccess access() {
            return KafkaAccess.of(bootstrapServers(), clientFile());
        }

        /** Consumer group. Another name reads the whole topic again. */
        @WithDefault("nashra-search")
        String group();

        /**
         * What Kafka knows this instance by when it announces what is indexed; no two may share it.
         * A process that comes back under its name goes on at once, under another only when Kafka
         * has given up what the former left half done.
         */
        String instance();

        /** Most records of one batch. More is quicker to catch up and takes more heap. */
        @WithDefault("1000")
        int maxPollRecords();

        /**
         * How long Kafka waits for a sign of life. After a kill -9 the partitions lie idle this
         * long; shorter than the longest pause of the process, they move for nothing.
         */
        @WithDefault("6S")
        Duration sessionTimeout();

        /** Batches read but not settled. Heap holds this many; 1 stops reading while writing. */
        @WithDefault("3")
        int batchesInFlight();

        /**
         * A consumer that does not come round, or a batch under way of which nothing is heard for
         * so long, hangs, and the process ends. An Elasticsearch that takes nothing is heard of.
         */
        @WithDefault("10M")
        Duration stuckAfter();

        /** How long a stop waits for batches under way; what is not settled is read again. */
        @WithDefault("15S")
        Duration drainTimeout();
    }

    /** Writing to Elasticsearch. */
    interface Index {
        /** Primary shards of each month's index; applies to indices made later. */
        @WithDefault("1")
        int shards();

        /** Copies of each shard; 1 or more survives the loss of a node. */
        @WithDefault("0")
        int replicas();

        /**
         * How long a written article may stay unseen by searches; applies to indices made later. At
         * 1 s an article is seen half a second later on average, and a full load costs less.
         */
        @WithDefault("500MS")
        Duration refreshInterval();

        /**
         * How long months are kept; one is deleted when all of it is older. For ever if not set.
         */
        Optional<Duration> keep();

        /** Most bulk requests under way at once. More uses more of the node's cores. */
        @WithDefault("2")
        int concurrency();

        /** Most documents of one bulk request; less while the node refuses or is slow. */
        @WithDefault("1000")
        int bulkDocuments();

        /** A bulk request that takes longer than this was too large, and the next is half. */
        @WithDefault("5S")
        Duration bulkSlow();

        /** Most bytes of one bulk request, unless one document is larger. */
        @WithDefault("5242880")
        long bulkBytes();

        /** How long the node may be silent on a bulk request before it is sent again. */
        @WithDefault("30S")
        Duration bulkTimeout();

        /** Bound of the first wait after a failure; doubles with each further one. */
        @WithDefault("100MS")
        Duration firstDelay();

        /** Bound of every wait: how long a node that is back may stay unused. */
        @WithDefault("2S")
        Duration mostDelay();
    }

    /** Answering calls. */
    interface Query {
        /** How long a call may take, whatever it asks of Elasticsearch, before it ends with 503. */
        @WithDefault("5S")
        Duration timeout();

        /** How long a cursor lives after its page was served. Longer keeps old segments longer. */
        @WithDefault("2M")
        Duration cursorKeepAlive();

        /** Requests to Elasticsearch at once; more wait for their turn. */
        @WithDefault("32")
        int connections();

        /**
         * Exports at once beside one of each key; one more is answered 503. Each holds a page of
         * articles in the heap.
         */
        @WithDefault("4")
        int exports();

        /** How long a reader may take for 64 KB of an export before it is cut. */
        @WithDefault("1M")
        Duration exportPatience();
    }
}
