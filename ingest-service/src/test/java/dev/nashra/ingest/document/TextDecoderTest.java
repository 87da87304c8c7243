package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String HEADLINE = "أعلنت بلدية صحرا اليوم عن افتتاح الجسر الجديد";
    private static final String TEXT =
            "وقال مهندس المشروع إن العمل استغرق عامين كاملين وإن السيارات بدأت العبور منذ الصباح";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void declaredCharacterSetIsRead(String charset) {
        Document document = feed("encoding=\"" + charset + "\"", charset, "application/rss+xml");

        var entry = Documents.entries(document).getFirst();
        assertThat(Documents.article(entry).headline()).isEqualTo(HEADLINE);
        assertThat(entry.repairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
    void headerSaysWhatTheDocumentDoesNot(String charset) {
        Document document = feed("", charset, "text/xml; charset=" + charset);

        assertThat(Documents.article(Documents.entries(document).getFirst()).headline())
                .isEqualTo(HEADLINE);
    }

    @ParameterizedTest
    @CsvSource({"windows-1256, ''", "windows-1256, encoding=\"utf-8\"", "ISO-8859-6, ''"})
    void undeclaredCharacterSetIsDetected(String charset, String declaration) {
        Document document = feed(declaration, charset, "application/xml");

        var entry = Documents.entries(document).getFirst();
        assertThat(Documents.article(entry).headline()).isEqualTo(HEADLINE);
        assertThat(entry.repairs().contains(Repair.CHARSET)).isEqualTo(!declaration.isEmpty());
    }

    @Test
    void declarationThatTheBytesContradictIsNotBelieved() {
        Document document = feed("encoding=\"windows-1256\"", "UTF-8", "application/xml");

        var entry = Documents.entries(document).getFirst();
        assertThat(Documents.article(entry).headline()).isEqualTo(HEADLINE);
        assertThat(entry.repairs()).containsExactly(Repair.CHARSET);
    }

    @Test
    void byteOrderMarkIsTaken() {
        String marked = "\uFEFF" + Documents.rss("<item><guid>1</guid><title>x</title></item>");

        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
            Document document = Documents.read(marked.getBytes(Charset.forName(charset)), null);
            assertThat(Documents.entries(document)).hasSize(1);
        }
    }

    @Test
    void pageSaysItInItsMeta() {
        String page =
                "<html><head><meta charset=windows-1256><title>"
                        + HEADLINE
                        + "</title></head><body><article><p>"
                        + TEXT
                        + "</p></article></body></html>";

        Document document =
                Documents.read(page.getBytes(Charset.forName("windows-1256")), "text/html");

        assertThat(Documents.article(Documents.entries(document).getFirst()).bodyText())
                .contains("مهندس المشروع");
    }

    @Test
    void nothingIsNothing() {
        assertThat(TextDecoder.decode(new byte[0], null).text()).isEmpty();
        assertThat(TextDecoder.decode("أ".getBytes(UTF_8), "nonsense!").text()).isEqualTo("أ");
    }

    private static Document feed(String declaration, String charset, String type) {
        String text =
                "<?xml version=\"1.0\" "
                        + declaration
                        + "?><rss version=\"2.0\"><channel><item><guid>1</guid><title>"
                        + HEADLINE
                        + "</title><description>"
                        + TEXT
                        + "</description></item></channel></rss>";
        return Documents.read(text.getBytes(Charset.forName(charset)), type);
    }
}
