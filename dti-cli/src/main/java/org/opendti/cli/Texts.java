package org.opendti.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opendti.finding.Messages;
import org.opendti.kernel.Numbers;

/** The command's words and numbers in one language. */
final class Texts {

    /** Those that the command speaks. */
    static final List<String> LANGUAGES = List.of("vi", "en");

    private final Locale locale;
    private final Messages messages;

    Texts(Locale locale) {
        this.locale = locale;
        this.messages = Messages.of("org.opendti.cli.texts", locale, Texts.class.getClassLoader());
    }

    /**
     * The language that is asked for, or that of the environment: Vietnamese or English. What was typed is looked through for it before
     * all else, so that what is wrong with the rest is told in it too.
     *
     * @param arguments what was typed
     * @param environment the environment's variables; {@code dti.language} is what the launcher found in them before it
     *     set a locale of its own
     */
    static Locale language(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            String asked = argument.equals("--lang") && i + 1 < arguments.size()
                    ? arguments.get(i + 1)
                    : argument.replaceFirst("^--lang=", "");
            if (LANGUAGES.contains(asked) && argument.startsWith("--lang")) {
                return Locale.forLanguageTag(asked);
            }
        }
        for (String variable : new String[] {"dti.language", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("vi") ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
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

    /** A number on a fixed count of digits, with the language's decimal mark. */
    String number(double x, int digits) {
        return mark(Numbers.fixed(x, digits));
    }

    /** A number in full, with the language's decimal mark. */
    String number(double x) {
        return mark(Numbers.shortest(x));
    }

    /** A number's text, with the language's decimal mark. */
    String mark(String number) {
        return locale.getLanguage().equals("vi") ? number.replace('.', ',') : number;
    }

    /** A whole number in groups of three digits: 100,000 or 100.000. */
    String count(long n) {
        String grouped = String.format(Locale.ROOT, "%,d", n);
        return locale.getLanguage().equals("vi") ? grouped.replace(',', '.') : grouped;
    }

    /** A share in full as a percentage: 0.025 as 2.5 %. */
    String percent(double share) {
        return mark(new BigDecimal(Numbers.shortest(share))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString())
                + " %";
    }

    /** A share as a percentage on a fixed count of digits. */
    String percent(double share, int digits) {
        return number(100 * share, digits) + " %";
    }

    /** A change with its sign: +12, −3, 0. */
    String change(double x, int digits) {
        String number = number(Math.abs(x), digits);
        boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? number : (x > 0 ? "+" : "−") + number;
    }
}
