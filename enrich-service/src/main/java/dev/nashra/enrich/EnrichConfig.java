package dev.nashra.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of enrich-service, by stage. */
@ConfigMapping(prefix = "nashra.enrich")
public interface EnrichConfig {
    /**
     * Where RocksDB keeps its files. Losing it costs a restore from Kafka, nothing else. A folder
     * of its own for each instance.
     */
    @WithDefault("/var/lib/nashra/enrich")
    Path stateDir();

    /**
     * How to show Kafka who we are: Java properties in the form that Kafka's own tools take, with
     * {@code security.protocol}, {@code ssl.*} and {@code sasl.*} only.
     */
    Optional<Path> clientFile();

    /** What is remembered of articles. */
    Revise revise();

    /** Recognising copies. */
    Group group();

    /** Running the topology. */
    Run run();

    /**
     * Handed to Kafka Streams as it is, for what has no setting here: {@code
     * nashra.enrich.streams."num.standby.replicas"=1}. Names that promises rest on, such as {@code
     * producer.acks}, end the start with a sentence.
     */
    Map<String, String> streams();

    /** What is remembered of articles. */
    interface Revise {
        /**
         * How long after its last revision an article is known. The same uri after that is revision
         * 1 again. Moves the size of the state on disk: one text for each article received in it.
         */
        @WithDefault("30d")
        Duration retention();
    }

    /** Recognising copies. */
    interface Group {
        /**
         * Longest time between the receipts of two copies. Moves the number of fingerprints kept: 1
         * to 1.7 KB each on disk, and half a KB of keys each in memory.
         */
        @WithDefault("72h")
        Duration window();
    }

    /** Running the topology. */
    interface Run {
        /** Stream threads in this instance; more than 18 find no work. */
        @WithDefault("2")
        int threads();

        /**
         * Time between commits. An article crosses three transactions, so it adds about one and a
         * half of it to freshness; halving it doubles the commits the broker has to log.
         */
        @WithDefault("100ms")
        Duration commitInterval();

        /** Memory for all of RocksDB's blocks and write buffers, in MiB, outside the heap. */
        @WithDefault("128")
        int storeMemoryMib();

        /**
         * Longest wait for a clean stop; after it the process ends anyway and restores on start.
         */
        @WithDefault("20s")
        Duration closeTimeout();

        /**
         * Longest wait for the desk's rules before articles are taken; after it they are, and lack
         * the tags of rules not yet read.
         */
        @WithDefault("60s")
        Duration rulesTimeout();

        /**
         * A stream thread that has not come round to read for so long hangs, and the process ends.
         * Above Kafka's own five minutes, after which the thread has lost its partitions anyway.
         */
        @WithDefault("10m")
        Duration stuckAfter();

        /** Stream threads that may be replaced within ten minutes before the process gives up. */
        @WithDefault("5")
        int maxReplacements();
    }
}
