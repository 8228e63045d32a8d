package org.opendti.uncertainty;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendti.table.Basis;

/**
 * Numbers of the table that are off by an error, each by one of its own. What lies beyond the numbers that a column takes is held at its end: a share
 * of 0.99 becomes at most 1; and what a rule makes of them is held to 0 … 1, also where the rule calls it an error. Missing cells stay missing.
 *
 * <p>A cell takes the spread of its row's source, else that of its basis, else that of all.
 *
 * @param name what it is called in results
 * @param standard the spread of cells that have none of their own
 * @param ofSource the spreads of rows by what stands in their column {@code source}
 * @param ofBasis the spreads of cells by what they rest on
 * @param columns the headers of the columns; none for all that the result rests on
 */
public record ValueErrors(
        String name, Spread standard, Map<String, Spread> ofSource, Map<Basis, Spread> ofBasis, List<String> columns)
        implements Factor {

    /**
     * Copies the spreads.
     *
     * @param name as above
     * @param standard as above
     * @param ofSource as above
     * @param ofBasis as above
     * @param columns as above
     */
    public ValueErrors {
        ofSource = Map.copyOf(ofSource);
        ofBasis = Map.copyOf(ofBasis);
        columns = List.copyOf(columns);
    }

    /**
     * One spread for all cells.
     *
     * @param spread how far numbers may be off
     * @return the factor
     */
    public static ValueErrors of(Spread spread) {
        return new ValueErrors("values", spread, Map.of(), Map.of(), List.of());
    }

    /**
     * With a spread for the rows of a source.
     *
     * @param source what stands in their column {@code source}
     * @param spread how far their numbers may be off
     * @return the factor
     */
    public ValueErrors withSource(String source, Spread spread) {
        Map<String, Spread> more = new LinkedHashMap<>(ofSource);
        more.put(source, spread);
        return new ValueErrors(name, standard, more, ofBasis, columns);
    }

    /**
     * With a spread for the cells of a basis.
     *
     * @param basis what they rest on
     * @param spread how far they may be off
     * @return the factor
     */
    public ValueErrors withBasis(Basis basis, Spread spread) {
        Map<Basis, Spread> more = new EnumMap<>(Basis.class);
        more.putAll(ofBasis);
        more.put(basis, spread);
        return new ValueErrors(name, standard, ofSource, more, columns);
    }

    /**
     * Of some columns alone.
     *
     * @param headers the columns' headers
     * @return the factor, named after them
     */
    public ValueErrors in(String... headers) {
        return new ValueErrors(
                "values of " + String.join(", ", headers), standard, ofSource, ofBasis, List.of(headers));
    }
}
