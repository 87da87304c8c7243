package dev.nashra.enrich.topology;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes for what crosses internal topics and stands in stores. Null stays null. */
final class Codecs {
    private Codecs() {}

    interface Write<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    interface Read<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** JSON in the wire format. */
    static <T> Serde<T> json(JsonMapper mapper, Class<T> type) {
        ObjectWriter writer = mapper.writerFor(type);
        ObjectReader reader = mapper.readerFor(type);
        return Serdes.serdeFrom(
                (topic, value) ->
                        value == null ? null : unchecked(() -> writer.writeValueAsBytes(value)),
                (topic, bytes) -> bytes == null ? null : unchecked(() -> reader.readValue(bytes)));
    }

    /** Fields one after the other, as {@link DataOutputStream} writes them. */
    static <T> Serde<T> binary(Write<T> write, Read<T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : unchecked(() -> bytes(write, value)),
                (topic, bytes) ->
                        bytes == null
                                ? null
                                : unchecked(
                                        () ->
                                                read.read(
                                                        new DataInputStream(
                                                                new ByteArrayInputStream(bytes)))));
    }

    private static <T> byte[] bytes(Write<T> write, T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        write.write(value, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private interface Unsure<T> {
        T get() throws IOException;
    }

    private static <T> T unchecked(Unsure<T> action) {
        try {
            return action.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
