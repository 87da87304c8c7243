package dev.nashra.local.backends;

import java.io.IOException;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The broker process: formats its folder if that is new, then runs. One JVM for both saves a second
 * at every start. It ends when its standard input does, so that it cannot outlive who started it.
 */
final class KafkaBroker {
    /** Any fixed id will do: a cluster of one has nobody to mistake itself for. */
    private static final String CLUSTER_ID = "bmFzaHJhLWxvY2FsLTAwMQ";

    private KafkaBroker() {}

    /** Takes the path of server.properties. */
    public static void main(String[] arguments) {
        String config = arguments[0];
        String[] format = {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", config};
        int outcome = StorageTool.execute(format, System.out);
        if (outcome != 0) {
            System.exit(outcome);
        }
        Thread.ofPlatform().daemon().name("starter-watch").start(KafkaBroker::exitWithStarter);
        Kafka.main(new String[] {config});
    }

    private static void exitWithStarter() {
        try {
            System.in.skipNBytes(Long.MAX_VALUE);
        } catch (IOException e) {
            System.exit(0);
        }
    }
}
