package dev.nashra.benchmarks.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the state stores, as Kafka Streams lays them out: task/rocksdb/store. */
final class StateSize {
    private static final String ROCKSDB = "rocksdb";

    private StateSize() {}

    /** Gives bytes by store, over all tasks. */
    static Map<String, Long> byStore(Path state) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path file : walk(state)) {
            Path store = file.getParent();
            if (store != null
                    && store.getParent() != null
                    && store.getParent().endsWith(ROCKSDB)
                    && Files.isRegularFile(file)) {
                sizes.merge(String.valueOf(store.getFileName()), Files.size(file), Long::sum);
            }
        }
        return sizes;
    }

    /** Deletes all of it. */
    static void delete(Path state) throws IOException {
        for (Path path : walk(state).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }
}
