package org.opendti.cli;

import picocli.CommandLine.ITypeConverter;

/** How far weights may vary: {@code 25%}, {@code 12,5 %} or {@code 0.25} are a quarter and an eighth; from 0 to all. */
final class PercentConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        String number = value.strip();
        double share = TypedNumber.of(number).orElseThrow(() -> new WrongValue("wrong.percentage", "value", value));
        if (!(share >= 0 && share <= 1)) {
            boolean meant = !number.endsWith("%") && share > 1 && share <= 100;
            throw new WrongValue(meant ? "wrong.percent-meant" : "wrong.percent-range", "value", value);
        }
        return share;
    }
}
