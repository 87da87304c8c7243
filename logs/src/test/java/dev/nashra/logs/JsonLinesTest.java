package dev.nashra.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final JsonLines lines = new JsonLines("nashra-search");

    @Test
    void aLineIsOneObjectWhateverIsInIt() throws IOException {
        ExtLogRecord record =
                new ExtLogRecord(
                        Level.WARN,
                        "rejected \"%s\"\nand %d more",
                        ExtLogRecord.FormatStyle.PRINTF,
                        getClass().getName());
        record.setParameters(new Object[] {"ميناء", 2});
        record.setLoggerName("dev.nashra.search");
        record.setThreadName("bulk-0");

        String line = lines.format(record);

        assertThat(line).endsWith("}\n").doesNotContain("\nand");
        JsonNode read = JsonMapper.builder().build().readTree(line);
        assertThat(read.path("message").asText()).isEqualTo("rejected \"ميناء\"\nand 2 more");
        assertThat(read.path("level").asText()).isEqualTo("WARN");
        assertThat(read.path("service").asText()).isEqualTo("nashra-search");
        assertThat(read.path("logger").asText()).isEqualTo("dev.nashra.search");
        assertThat(read.path("thread").asText()).isEqualTo("bulk-0");
        assertThat(read.path("time").asText()).endsWith("Z");
        assertThat(read.has("error")).isFalse();
    }

    @Test
    void anExceptionComesWithItsCausesAndThePlace() throws IOException {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "failed", getClass().getName());
        record.setLoggerName("x");
        Exception cause = new IllegalStateException("inner");
        Exception outer = new IOException("outer", cause);
        cause.initCause(outer);
        record.setThrown(outer);

        JsonNode error = JsonMapper.builder().build().readTree(lines.format(record)).path("error");

        assertThat(error).hasSize(2);
        assertThat(error.at("/0/message").asText()).isEqualTo("outer");
        assertThat(error.at("/1/type").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.at("/0/at/0").asText()).contains("JsonLinesTest");
        assertThat(error.at("/0/at").size()).isLessThanOrEqualTo(20);
    }
}
