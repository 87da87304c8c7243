package dev.nashra.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line: {@code time}, {@code level}, {@code service}, {@code logger}, {@code
 * thread}, {@code message}, and of an exception the types, the messages and where it was thrown.
 * What others put into the context of the log comes along.
 */
public final class JsonLines extends ExtFormatter {
    private static final int FRAMES = 20;
    private static final int MOST_CAUSES = 5;

    private final JsonFactory json = new JsonFactory();
    private final String service;

    /** Makes one for a service of this name. */
    public JsonLines(String service) {
        this.service = service;
    }

    @Override
    public String format(ExtLogRecord line) {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("time", line.getInstant().toString());
            to.writeStringField("level", line.getLevel().getName());
            to.writeStringField("service", service);
            to.writeStringField("logger", line.getLoggerName());
            to.writeStringField("thread", line.getThreadName());
            to.writeStringField("message", formatMessage(line));
            for (var entry : line.getMdcCopy().entrySet()) {
                to.writeStringField(entry.getKey(), entry.getValue());
            }
            writeError(line.getThrown(), to);
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return out.append('\n').toString();
    }

    private static void writeError(@Nullable Throwable thrown, JsonGenerator to)
            throws IOException {
        if (thrown == null) {
            return;
        }
        to.writeArrayFieldStart("error");
        Set<Throwable> told = new HashSet<>();
        Throwable each = thrown;
        while (each != null && told.size() < MOST_CAUSES && told.add(each)) {
            to.writeStartObject();
            to.writeStringField("type", each.getClass().getName());
            to.writeStringField("message", String.valueOf(each.getMessage()));
            to.writeArrayFieldStart("at");
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                to.writeString(frames[i].toString());
            }
            to.writeEndArray();
            to.writeEndObject();
            each = each.getCause();
        }
        to.writeEndArray();
    }
}
