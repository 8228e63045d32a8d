package org.opendti.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far weights may vary: {@code 25%}, {@code 12,5 %} or {@code 0.25} are a quarter and an eighth; from 0 to all. */
final class PercentConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        String number = value.strip();
        boolean percent = number.endsWith("%");
        double x = number(percent ? number.substring(0, number.length() - 1).strip() : number, value);
        double share = percent ? x / 100 : x;
        if (!(share >= 0 && share <= 1)) {
            throw new TypeConversionException("'" + value + "' is not within 0 to 100 %"
                    + (!percent && x > 1 && x <= 100 ? "; write " + value + "% if that is meant" : ""));
        }
        return share;
    }

    private static double number(String number, String value) {
        if (!number.matches("-?[0-9]+([.,][0-9]+)?")) {
            throw new TypeConversionException(
                    String.format(Locale.ROOT, "'%s' is no percentage; write 25%% or 0.25", value));
        }
        return Double.parseDouble(number.replace(',', '.'));
    }
}
