package org.opendti.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through a part of a workbook for what no spreadsheet program writes and a reader could stumble over. */
final class PartCheck {

    /** A cell's address within the 16,384 columns and 1,048,576 rows that a sheet has. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private static final int MOST_DEPTH = 200;

    private PartCheck() {}

    /** What should not be there: a document type, a cell beyond the sheet, tags nested without end, or text that is no XML. */
    static Optional<String> check(InputStream part) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(part);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD) {
                    return Optional.of("DOCTYPE");
                }
                if (depth > MOST_DEPTH) {
                    return Optional.of("> " + MOST_DEPTH + " tags");
                }
                if (event == XMLStreamConstants.START_ELEMENT && isBeyond(xml)) {
                    return Optional.of(xml.getLocalName() + " " + shortened(xml.getAttributeValue(null, "r")));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            return Optional.of("no XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static boolean isBeyond(XMLStreamReader xml) {
        String name = xml.getLocalName();
        String address = xml.getAttributeValue(null, "r");
        if (address == null || !(name.equals("c") || name.equals("row"))) {
            return false;
        }
        return !(name.equals("c") ? ADDRESS.matcher(address).matches() : address.matches("[1-9][0-9]{0,6}"));
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
