package org.opendti.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far weights may vary: {@code 25%}, {@code 12,5 %} or {@code 0.25} are a quarter and an eighth; from 0 to all. */
final class PercentConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        String number = value.strip();
        double share = TypedNumber.of(number)
                .orElseThrow(() -> new TypeConversionException(
                        String.format(Locale.ROOT, "'%s' is no percentage; write 25%% or 0.25", value)));
        if (!(share >= 0 && share <= 1)) {
            boolean meant = !number.endsWith("%") && share > 1 && share <= 100;
            throw new TypeConversionException("'" + value + "' is not within 0 to 100 %"
                    + (meant ? "; write " + value + "% if that is meant" : ""));
        }
        return share;
    }
}
