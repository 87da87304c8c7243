package dev.nashra.search.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table by RFC 4180, its first row the names of the columns. The columns are the same whatever is
 * found. A cell that a spreadsheet would take for a formula begins with an apostrophe, which
 * spreadsheets do not show. A byte order mark only stands there if it is asked for: programs take
 * it for a part of the first name, but Excel takes UTF-8 without it for something else.
 */
final class CsvWriter implements OutputWriter {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String FORMULA = "=+-@＝＋－＠";
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "headline",
                    "source",
                    "language",
                    "published",
                    "received",
                    "url",
                    "byline",
                    "tags",
                    "group",
                    "duplicate_of",
                    "copies",
                    "sources",
                    "pubstatus",
                    "revision",
                    "uri");
    private static final String BODY = "body_text";

    private final ObjectWriter rows =
            CsvMapper.builder()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .build()
                    .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (listing.withBody()) {
            columns.add(BODY);
        }
        if (listing.bom()) {
            out.write(MARK);
        }
        try (SequenceWriter table = rows.writeValues(out)) {
            table.write(columns);
            for (JsonNode hit : listing.page().hits()) {
                table.write(columns.stream().map(name -> cell(hit.path(name))).toList());
            }
        }
    }

    private static String cell(JsonNode value) {
        if (value.isNumber()) {
            return value.asText();
        }
        if (!value.isArray()) {
            return safe(CleanText.of(value.asText()));
        }
        List<String> parts = new ArrayList<>();
        value.forEach(each -> parts.add(each.path("id").asText(each.asText())));
        return safe(CleanText.line(String.join("; ", parts)));
    }

    /** Spaces and line ends before the sign do not stop every spreadsheet. */
    private static String safe(String text) {
        String rest = text.stripLeading();
        boolean formula = !rest.isEmpty() && FORMULA.indexOf(rest.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }
}
