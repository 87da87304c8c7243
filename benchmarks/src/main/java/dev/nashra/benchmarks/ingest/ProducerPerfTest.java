package dev.nashra.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code kafka-producer-perf-test}, the tool that Kafka itself is measured with, as it is. */
final class ProducerPerfTest {
    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private ProducerPerfTest() {}

    /** Sends records of a size as fast as it can with {@code acks=all}; gives records a second. */
    static double run(String bootstrapServers, String topic, int records, int bytes)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        topic,
                        "--num-records",
                        Integer.toString(records),
                        "--record-size",
                        Integer.toString(bytes),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + bootstrapServers,
                        "acks=all");
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(tool.getInputStream().readAllBytes(), UTF_8);
        int exitCode = tool.waitFor();
        Matcher rate = RATE.matcher(output);
        double last = -1;
        while (rate.find()) {
            last = Double.parseDouble(rate.group(1));
        }
        if (exitCode != 0 || last < 0) {
            throw new IOException(
                    "kafka-producer-perf-test ended with " + exitCode + ": " + output);
        }
        return last;
    }
}
