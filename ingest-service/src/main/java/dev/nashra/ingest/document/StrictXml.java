package dev.nashra.ingest.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Tells whether markup is well-formed. Reads no document type and nothing outside of it. */
final class StrictXml {
    private static final SAXParserFactory PARSERS = parsers();

    private StrictXml() {}

    /** Tells whether markup is well-formed, and no deeper than is read. */
    static boolean accepts(String markup) {
        try {
            XMLReader reader = PARSERS.newSAXParser().getXMLReader();
            Depth depth = new Depth();
            reader.setContentHandler(depth);
            reader.setErrorHandler(depth);
            reader.parse(new InputSource(new StringReader(Markup.forStrictParser(markup))));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform has a parser", e);
        }
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setXIncludeAware(false);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return parsers;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the platform's parser can be made safe", e);
        }
    }

    private static final class Depth extends DefaultHandler {
        private int depth;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes)
                throws SAXException {
            if (++depth > Limits.DEPTH) {
                throw new SAXException("too deep");
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
