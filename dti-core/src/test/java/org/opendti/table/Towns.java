package org.opendti.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.opendti.framework.Framework;
import org.opendti.framework.MadeUp;
import org.opendti.io.Limits;

/** A small list of units, and tables of it under the made-up framework. */
final class Towns {

    static final Framework FRAMEWORK = MadeUp.framework();

    static final UnitList LIST = UnitList.builder("towns")
            .unit("01", "Alpha", Map.of("region", "North"), List.of("A-town", "twin"))
            .unit("02", "Bêta", Map.of("region", "North"), List.of("twin"))
            .unit("03", "Gamma", Map.of("region", "South"), List.of())
            .unit("10", "Alphabet", Map.of(), List.of("alpha"))
            .stranger("Omega", "Omega (of old-towns) → Gamma")
            .build();

    private Towns() {}

    static IndicatorTable read(String csv) {
        return read(csv, LIST, Limits.DEFAULT);
    }

    static IndicatorTable read(String csv, UnitList units, Limits limits) {
        return read(csv, FRAMEWORK, units, TableOptions.defaults().withLimits(limits));
    }

    static IndicatorTable read(String csv, TableOptions options) {
        return read(csv, FRAMEWORK, LIST, options);
    }

    static IndicatorTable read(String csv, Framework framework, TableOptions options) {
        return read(csv, framework, LIST, options);
    }

    private static IndicatorTable read(String csv, Framework framework, UnitList units, TableOptions options) {
        try {
            return TableCsv.read(new StringReader(csv), "t.csv", framework, units, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String written(IndicatorTable table) {
        StringWriter writer = new StringWriter();
        try {
            TableCsv.write(table, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    static double[] numbers(IndicatorTable table, String header) {
        return table.numbers(Column.of(header)).orElseThrow();
    }
}
