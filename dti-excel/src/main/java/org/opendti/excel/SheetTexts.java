package org.opendti.excel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.opendti.finding.Messages;

/** The words of a workbook in one language. */
final class SheetTexts {

    private final Locale locale;
    private final Messages messages;

    SheetTexts(Locale locale) {
        this.locale = locale;
        this.messages = Messages.of("org.opendti.excel.texts", locale, SheetTexts.class.getClassLoader());
    }

    Locale locale() {
        return locale;
    }

    /** A text, its places filled: name, value, name, value, … */
    String of(String key, Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return messages.fill(key, parameters);
    }
}
