package dev.nashra.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every setting of this service, by stage. */
@ConfigMapping(prefix = "nashra.ingest")
public interface IngestConfig {
    /** Bodies as they arrive. */
    Receive receive();

    /** Feeds, pages and hubs that are asked. */
    Fetch fetch();

    /** Calls that are made again. */
    Repeat repeat();

    /**
     * Superdesk instances that push here, each under a name for logs. Without any, nobody can push
     * without a key.
     */
    Map<String, Desk> superdesk();

    /** The way to Kafka. */
    Publish publish();

    /** Feeds that are polled. */
    Feeds feeds();

    /** Hubs that deliver feeds. */
    Websub websub();

    /** Bodies as they arrive. */
    interface Receive {
        /**
         * Longest JSON of one article, alone or as a line. Higher lets in longer articles; what
         * goes to Kafka may be twice as long, and Kafka takes 8 MiB.
         */
        @WithDefault("1M")
        MemorySize articleBytes();

        /** Longest bulk body, inflated if it came compressed. */
        @WithDefault("32M")
        MemorySize bulkBytes();

        /** Longest compressed bulk body, as it arrives. */
        @WithDefault("8M")
        MemorySize bulkCompressedBytes();

        /**
         * Longest document, inflated if it came compressed. Documents are held whole, and take up
         * to twenty times that on the heap.
         */
        @WithDefault("8M")
        MemorySize documentBytes();

        /** Most entries in one document. Moves the length of the answer. */
        @WithDefault("10000")
        int documentEntries();

        /**
         * Most bytes that one compressed byte may become, over the body so far. Text in JSON seldom
         * passes 20.
         */
        @WithDefault("100")
        int ratio();

        /** Most lines in one bulk body that are not blank. Moves the length of the answer. */
        @WithDefault("10000")
        int bulkLines();

        /** How long a body may take to arrive. Higher is kinder to slow lines and slow attacks. */
        @WithDefault("60S")
        Duration time();

        /**
         * Bytes of bodies that are worked on at once; each takes up to ten times that on the heap,
         * for a moment. Further calls wait, then get 503.
         */
        @WithDefault("16M")
        MemorySize admittedBytes();

        /** How long a call waits for its turn. Part of the five seconds that an answer may take. */
        @WithDefault("150MS")
        Duration admissionWait();
    }

    /** Feeds, pages and hubs that are asked. */
    interface Fetch {
        /**
         * Networks that are fetched from though not everybody can reach them, as CIDR or single
         * addresses, comma-separated. For publishers on the operator's own network; whoever may
         * subscribe to a feed may then read there.
         */
        Optional<List<String>> allowedNetworks();

        /** What publishers are told who asks. A URL or address in it helps them to complain. */
        @WithDefault("Nashra")
        String userAgent();

        /** How long each address of a host is tried. Part of the total time. */
        @WithDefault("5S")
        Duration connectTimeout();

        /** How long everything may take: names, redirects, slow bodies. */
        @WithDefault("30S")
        Duration totalTime();

        /** Longest body, as it arrives and once inflated. Held whole on the heap. */
        @WithDefault("8M")
        MemorySize bodyBytes();

        /**
         * Most bytes that one compressed byte may become, over the body so far. Feeds seldom pass
         * 20.
         */
        @WithDefault("100")
        int ratio();

        /** Most redirects that are followed. Each may take a lookup and a connection. */
        @WithDefault("5")
        int redirects();
    }

    /** A Superdesk instance that pushes here. */
    interface Desk {
        /**
         * What it signs with: its own setting for HTTP push. No two may share it; the desk is told
         * by it. Best taken from the environment.
         */
        String secret();

        /** Publisher that its articles are filed under, {@code [a-z0-9][a-z0-9._-]{0,63}}. */
        String source();
    }

    /** Calls that are made again, known by their {@code Idempotency-Key}. */
    interface Repeat {
        /**
         * How long a call's answer is kept to be given again. Kept by this instance, in memory:
         * what another instance is asked again, or this one after a restart, is done again, which
         * makes no second article, since ids are computed from source and {@code uri}.
         */
        @WithDefault("24H")
        Duration keep();

        /** Bytes of answers that are kept; beyond, the oldest are forgotten. */
        @WithDefault("16M")
        MemorySize bytes();
    }

    /** The way to Kafka. */
    interface Publish {
        /** Kafka's address: host:port, comma-separated. */
        String bootstrapServers();

        /**
         * How to show Kafka who we are: Java properties in the form that Kafka's own tools take,
         * with {@code security.protocol}, {@code ssl.*} and {@code sasl.*} only.
         */
        Optional<Path> clientFile();

        /** Records that wait for Kafka, in bytes. Higher rides out longer pauses of the broker. */
        @WithDefault("32M")
        MemorySize bufferBytes();
    }

    /** Feeds that are polled. */
    interface Feeds {
        /** Shortest time between two readings of a feed. Lower finds news sooner, and asks more. */
        @WithDefault("5M")
        Duration least();

        /** Longest time between two readings of a feed that answers. */
        @WithDefault("2H")
        Duration most();

        /** Time between two readings of a feed whose hub delivers, in case it stops doing so. */
        @WithDefault("2H")
        Duration backup();

        /** Longest time between two attempts at a feed that cannot be read. */
        @WithDefault("24H")
        Duration afterFailures();

        /** Time between two requests to the same host. */
        @WithDefault("2S")
        Duration hostPause();

        /** Feeds that one instance reads at once. Moves memory: each is held whole. */
        @WithDefault("8")
        int atOnce();

        /** Most feeds that are kept. Moves memory, and the time that an instance takes to begin. */
        @WithDefault("20000")
        int limit();
    }

    /** Hubs that deliver feeds (WebSub). */
    interface Websub {
        /** URL under which hubs reach this service; without one, feeds are polled only. */
        Optional<String> callbackUrl();

        /** Lease that hubs are asked for; they decide. */
        @WithDefault("10D")
        Duration lease();
    }
}
