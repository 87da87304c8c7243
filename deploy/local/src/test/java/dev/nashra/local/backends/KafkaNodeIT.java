package dev.nashra.local.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class KafkaNodeIT {
    private static KafkaNode node;

    @BeforeAll
    static void start() {
        node = KafkaNode.start();
        KafkaTopics.create(node.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void createsEverySharedTopicAndTakesASecondCall() throws Exception {
        KafkaTopics.create(node.bootstrapServers());

        try (Admin admin =
                Admin.create(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, node.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
        }
    }

    @Test
    void keepsAcknowledgedRecordsThroughKillAndRestart() throws Exception {
        send("before the kill");
        long pid = node.pid();

        node.kill();
        node.restart();

        assertThat(node.pid()).isNotEqualTo(pid);
        assertThat(firstRecord()).isEqualTo("before the kill");
    }

    @Test
    void answersNothingWhilePaused() {
        node.pause();
        try {
            assertThat(KafkaTopics.answers(node.bootstrapServers(), Duration.ofMillis(500)))
                    .isFalse();
        } finally {
            node.resume();
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> KafkaTopics.answers(node.bootstrapServers(), Duration.ofSeconds(3)));
    }

    private static void send(String value) throws Exception {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, node.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.REJECTED, value)).get();
        }
    }

    private static String firstRecord() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, node.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.REJECTED, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            ConsumerRecord<String, String> first = records.iterator().next();
            return first.value();
        }
    }
}
