package dev.nashra.acceptance;

import dev.nashra.contract.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far enrich has come on the raw topic. */
final class Committed {
    private static final String GROUP = "nashra-enrich";

    private Committed() {}

    /** Gives how many places enrich is behind; what ends a transaction takes one. */
    static long lag() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RawTopic.BOOTSTRAP))) {
            Map<TopicPartition, OffsetAndMetadata> at =
                    admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
            var ends =
                    admin.listOffsets(
                                    at.keySet().stream()
                                            .filter(each -> each.topic().equals(Topics.RAW))
                                            .collect(
                                                    Collectors.toMap(
                                                            each -> each,
                                                            each -> OffsetSpec.latest())))
                            .all()
                            .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - at.get(end.getKey()).offset())
                    .sum();
        }
    }
}
