package org.opendti.finding;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in Vietnamese and English, with named places: {@code {unit} stands on lines {first} and {second}}. The texts
 * are trusted files of the library; what is put into them is never read as a pattern.
 */
public final class Messages {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle texts;

    private Messages(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The library's own texts. */
    static Messages of(Locale locale) {
        return of("org.opendti.finding.messages", locale, Messages.class.getClassLoader());
    }

    /**
     * The texts of a bundle whose base file is English and whose {@code _vi} file is Vietnamese.
     *
     * @param bundle the bundle's name
     * @param locale Vietnamese where its language is {@code vi}, else English
     * @param loader whose resources hold the bundle
     * @return the texts
     * @throws java.util.MissingResourceException if there is no such bundle
     */
    public static Messages of(String bundle, Locale locale, ClassLoader loader) {
        Locale known = locale.getLanguage().equals("vi") ? Locale.forLanguageTag("vi") : Locale.ROOT;
        return new Messages(ResourceBundle.getBundle(
                bundle,
                known,
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * A text with its places filled.
     *
     * @param key the text's key
     * @param parameters the value of each named place; a place without a value stays as it is
     * @return the text
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String fill(String key, Map<String, String> parameters) {
        Matcher names = NAME.matcher(texts.getString(key));
        return names.replaceAll(match -> {
            String value = parameters.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
