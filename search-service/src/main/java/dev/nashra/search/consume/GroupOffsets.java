package dev.nashra.search.consume;

import dev.nashra.search.SearchConfig;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the group has come, of whichever instance. */
final class GroupOffsets {
    private static final int PATIENCE_MILLIS = 5_000;

    private final SearchConfig.Consume config;

    GroupOffsets(SearchConfig.Consume config) {
        this.config = config;
    }

    /**
     * Gives the offset behind what is settled, of each partition that has one.
     *
     * @throws TimeoutException if Kafka does not say in time
     */
    Map<TopicPartition, OffsetAndMetadata> committed()
            throws ExecutionException, TimeoutException, InterruptedException {
        try (Admin admin =
                Admin.create(
                        config.access()
                                .with(
                                        Map.of(
                                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                                PATIENCE_MILLIS,
                                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                                PATIENCE_MILLIS / 2)))) {
            Map<TopicPartition, OffsetAndMetadata> offsets =
                    admin.listConsumerGroupOffsets(config.group())
                            .partitionsToOffsetAndMetadata()
                            .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            offsets.values().removeIf(Objects::isNull);
            return Map.copyOf(offsets);
        }
    }
}
