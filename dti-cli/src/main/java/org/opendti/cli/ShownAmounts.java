package org.opendti.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.opendti.kernel.AddingUp;
import org.opendti.kernel.Numbers;

/** Gains and losses as they are shown: they add up to their sum as that is shown. */
final class ShownAmounts {

    private ShownAmounts() {}

    /**
     * Amounts with their signs.
     *
     * @param texts the words and numbers of a language
     * @param amounts the amounts; empty ones become a dash
     * @param sum what they sum to
     * @param digits digits after the decimal mark
     * @return a text an amount
     */
    static List<String> of(Texts texts, List<OptionalDouble> amounts, double sum, int digits) {
        double[] known =
                amounts.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        Iterator<String> shown = Arrays.asList(
                        AddingUp.shown(known, new BigDecimal(Numbers.fixed(sum, digits)), digits))
                .iterator();
        return amounts.stream()
                .map(amount ->
                        amount.isEmpty() ? AuditPage.NONE : texts.change(Double.parseDouble(shown.next()), digits))
                .toList();
    }
}
