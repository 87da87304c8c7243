package dev.nashra.benchmarks.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time of another process, from Linux' proc(5), in its hundredths of a second.
 *
 * @param all of its threads, ended ones too
 * @param stream of the stream threads of Kafka Streams alone
 */
record ThreadTimes(double all, double stream) {
    /**
     * The system keeps the first 15 characters of a thread's name: the group, and a little more.
     */
    private static final String STREAM_THREAD = "nashra-enrich-";

    private static final double TICKS = 100;

    /** Fields behind the name, which may hold spaces, in its brackets. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    static ThreadTimes of(ProcessHandle process) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        double stream = 0;
        List<Path> threads;
        try (Stream<Path> all = Files.list(folder.resolve("task"))) {
            threads = all.toList();
        }
        for (Path thread : threads) {
            try {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.contains("(" + STREAM_THREAD)) {
                    stream += seconds(stat);
                }
            } catch (NoSuchFileException e) {
                continue; // has ended meanwhile
            }
        }
        return new ThreadTimes(seconds(Files.readString(folder.resolve("stat"))), stream);
    }

    private static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
    }

    ThreadTimes since(ThreadTimes before) {
        return new ThreadTimes(all - before.all, stream - before.stream);
    }
}
