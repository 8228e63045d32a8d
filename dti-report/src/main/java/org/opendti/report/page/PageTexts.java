package org.opendti.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.opendti.finding.Messages;
import org.opendti.kernel.Numbers;

/** The page's words and numbers in one language. */
final class PageTexts {

    private static final String BUNDLE = "org.opendti.report.page.texts";
    private static final String OF_SCRIPTS = "js.";

    private final Locale locale;
    private final Messages messages;

    PageTexts(Locale locale) {
        this.locale = locale;
        this.messages = Messages.of(BUNDLE, locale, PageTexts.class.getClassLoader());
    }

    Locale locale() {
        return locale;
    }

    String language() {
        return locale.getLanguage().equals("vi") ? "vi" : "en";
    }

    /** A text, its places filled: name, value, name, value, … */
    String of(String key, Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return messages.fill(key, parameters);
    }

    /** The texts that scripts use, by their keys without {@code js.}; their places are filled there. */
    Map<String, String> ofScripts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key :
                new TreeSet<>(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet())) {
            if (key.startsWith(OF_SCRIPTS)) {
                texts.put(key.substring(OF_SCRIPTS.length()), of(key));
            }
        }
        return texts;
    }

    String number(double x, int digits) {
        return Double.isNaN(x) ? "–" : mark(Numbers.fixed(x, digits));
    }

    String number(double x) {
        return Double.isNaN(x) ? "–" : mark(Numbers.shortest(x));
    }

    String mark(String number) {
        return language().equals("vi") ? number.replace('.', ',') : number;
    }

    /** A whole number in groups of three digits. */
    String count(long n) {
        String grouped = String.format(Locale.ROOT, "%,d", n);
        return language().equals("vi") ? grouped.replace(',', '.') : grouped;
    }

    /** Names, of many the first and how many more there are. */
    String listed(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " " + of("more", "count", names.size() - most);
    }
}
