package dev.nashra.search.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 in UTF-8; whatever text it is given, it is well-formed. */
final class Xml implements AutoCloseable {
    private final Writer out;
    private final XMLStreamWriter xml;

    Xml(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens an element. */
    void start(String name, Map<String, String> attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Closes it. */
    void end() throws IOException {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Writes an element with text. */
    void element(String name, Map<String, String> attributes, String text) throws IOException {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(CleanText.of(text));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The same without attributes. */
    void element(String name, String text) throws IOException {
        element(name, Map.of(), text);
    }

    /** Writes an element without content. */
    void empty(String name, Map<String, String> attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Ends the document; the stream stays open. */
    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.flush();
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), CleanText.line(attribute.getValue()));
        }
    }
}
