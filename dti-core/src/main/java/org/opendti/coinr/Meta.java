package org.opendti.coinr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opendti.framework.Framework;

/**
 * What iMeta says.
 *
 * @param source the file as the user named it
 * @param codes all codes, whatever their types
 * @param lines the line of each code of a known type
 * @param types the type of each of these codes, in the order of the file
 * @param columns the columns of iData that are no part of the index
 * @param denominators indicator → what it is divided by
 * @param targets element → its target
 * @param framework the framework; empty after findings
 */
record Meta(
        String source,
        Set<String> codes,
        Map<String, MetaTable.Line> lines,
        Map<String, CoinrType> types,
        List<CoinrColumn> columns,
        Map<String, String> denominators,
        Map<String, Double> targets,
        Optional<Framework> framework) {

    Meta with(Optional<Framework> read) {
        return new Meta(source, codes, lines, types, columns, denominators, targets, read);
    }

    /** The line of a code of a known type. */
    MetaTable.Line line(String code) {
        return Objects.requireNonNull(lines.get(code), code);
    }

    /** Whether a code is there, and its type has been refused. */
    boolean isRefused(String code) {
        return codes.contains(code) && !types.containsKey(code);
    }

    /** The codes that are columns of iData, with their types. */
    Map<String, CoinrType> observed() {
        Map<String, CoinrType> observed = new LinkedHashMap<>(types);
        observed.values().removeIf(type -> type == CoinrType.AGGREGATE);
        return observed;
    }
}
