package dev.nashra.benchmarks.tags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.NdjsonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A file of labelled articles or sentences, plain or gzipped.
 *
 * @param path where it is
 * @param kind by its name
 * @param fields the names found in its first {@value #LOOKED_AT} objects; empty for CoNLL
 * @param articles how many of those there are; 0 for CoNLL
 */
public record TagFile(Path path, Kind kind, Set<String> fields, int articles) {
    static final int LOOKED_AT = 200;

    /** What a line holds. */
    public enum Kind {
        /** A JSON object. */
        NDJSON,
        /**
         * Values between tabs, named by the first line; {@code #} begins a comment, {@code \n} is a
         * line break.
         */
        TSV,
        /** A token and its label; an empty line ends the sentence. */
        CONLL
    }

    /**
     * Looks at a file.
     *
     * @throws BadInput if there is none, or it does not begin as its name says
     */
    public static TagFile open(Path path) throws IOException, BadInput {
        if (!Files.isRegularFile(path)) {
            throw new BadInput("there is no file " + path);
        }
        String name = path.getFileName().toString().replaceFirst("\\.gz$", "");
        Kind kind =
                name.endsWith(".conll")
                        ? Kind.CONLL
                        : name.endsWith(".tsv") ? Kind.TSV : Kind.NDJSON;
        FirstFields first = new FirstFields();
        if (kind != Kind.CONLL) {
            try {
                new TagFile(path, kind, Set.of(), 0).objects(first);
            } catch (FirstFields.Seen e) {
                // Enough is known.
            }
        }
        return new TagFile(path, kind, Set.copyOf(first.fields), first.objects);
    }

    /** Says whether some of the first objects have all these fields. */
    public boolean has(String... names) {
        return fields.containsAll(Set.of(names));
    }

    /**
     * Reads the objects of an NDJSON or TSV file, in constant memory.
     *
     * @throws BadInput if a line is no object, or the sink refuses it with an {@link
     *     IllegalArgumentException}; names the line
     */
    public void objects(Consumer<JsonNode> sink) throws IOException, BadInput {
        switch (kind) {
            case NDJSON -> NdjsonFile.read(path, sink);
            case TSV -> readTsv(sink);
            case CONLL -> throw new BadInput(path + " holds sentences, not objects");
        }
    }

    private void readTsv(Consumer<JsonNode> sink) throws IOException, BadInput {
        String[] head = null;
        int number = 0;
        try (BufferedReader lines = NdjsonFile.open(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (head == null) {
                    head = cells;
                } else {
                    sink.accept(object(head, cells));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput("%s:%d: %s".formatted(path, number, e.getMessage()));
        }
    }

    private static ObjectNode object(String[] head, String[] cells) {
        if (cells.length != head.length) {
            throw new IllegalArgumentException(
                    "%d values for %d names".formatted(cells.length, head.length));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < head.length; i++) {
            object.put(head[i], cells[i].replace("\\n", "\n"));
        }
        return object;
    }

    /** Stops reading when it has seen enough. */
    private static final class FirstFields implements Consumer<JsonNode> {
        private final Set<String> fields = new TreeSet<>();
        private int objects;

        @Override
        public void accept(JsonNode object) {
            object.fieldNames().forEachRemaining(fields::add);
            if (++objects == LOOKED_AT) {
                throw new Seen();
            }
        }

        private static final class Seen extends RuntimeException {
            private static final long serialVersionUID = 1;

            Seen() {
                super("", null, false, false);
            }
        }
    }
}
