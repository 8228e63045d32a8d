package org.opendti.framework;

import java.util.Locale;

/**
 * A name in Vietnamese and English.
 *
 * @param vi the Vietnamese name, such as {@code Hạ tầng số}
 * @param en the English name, such as {@code Digital infrastructure}
 */
public record Label(String vi, String en) {

    /**
     * One name for both languages.
     *
     * @param name the name
     * @return the label
     */
    public static Label of(String name) {
        return new Label(name, name);
    }

    /**
     * The name in a language.
     *
     * @param locale Vietnamese where its language is {@code vi}, else English
     * @return the name
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("vi") ? vi : en;
    }
}
