package org.opendti.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names that a workbook gives to ranges of its own, which the library that reads its cells passes over. */
final class DefinedNames {

    private DefinedNames() {}

    /** Name → what it stands for, such as {@code 'Dữ liệu'!$A$4:$F$70}; of a workbook that was looked through before. */
    static Map<String, String> of(Path file) throws IOException {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream part = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("definedName")) {
                    names.put(xml.getAttributeValue(null, "name"), xml.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("workbook.xml: " + e.getMessage(), e);
        }
        return names;
    }
}
