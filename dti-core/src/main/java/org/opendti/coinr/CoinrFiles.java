package org.opendti.coinr;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.Findings;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.io.TextFiles;
import org.opendti.prepare.Denominate;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableOptions;

/**
 * An index as COINr has it, in two tables. iMeta has a line an element or column: its code, its Level (1 for an indicator),
 * its Parent, its Weight there, its Direction (1 or −1), its Type, and perhaps its name, unit, target and denominator. iData
 * has a row a unit: {@code uCode}, perhaps {@code uName} and {@code Time}, and a column for each code that is no aggregate.
 *
 * <p>Indicators become indicators that are judged by min–max beside the other units, {@code Direction} −1 as less is
 * better; aggregates become arithmetic means of their parts, with the parts' weights. The one without a Parent is the
 * headline, those of Level 2 are pillars, those between are groups. Denominators and other columns become inputs of the
 * framework and stay in the table; groups are said of the units, and {@code Time} is the year.
 *
 * <pre>{@code
 * CoinrFiles asem = CoinrFiles.read(Path.of("iData.csv"), Path.of("iMeta.csv"));
 * CompositeIndex.of(asem.framework()).score(asem.table());
 * asem.denominate().orElseThrow().apply(asem.table()); // Flights / Population, …
 * }</pre>
 *
 * <p>Source: W. Becker et al., <i>COINr: An R package for developing composite indicators</i>, Journal of Open Source
 * Software 7 (2022), 4567.
 *
 * @param framework the structure; its id and title are the code and the name of the headline
 * @param table what was observed
 * @param columns the columns of iData that are no part of the index, in the order of iMeta
 * @param denominators indicator → the denominator that it is to be divided by
 * @param targets element → its target
 */
public record CoinrFiles(
        Framework framework,
        IndicatorTable table,
        List<CoinrColumn> columns,
        Map<String, String> denominators,
        Map<String, Double> targets) {

    /**
     * Copies the parts and checks that they fit.
     *
     * @param framework as above
     * @param table as above
     * @param columns as above
     * @param denominators as above
     * @param targets as above
     * @throws IllegalArgumentException if a denominator is given to what is no indicator or is no such column, or a target
     *     is given to what is no element or is not finite
     */
    public CoinrFiles {
        columns = List.copyOf(columns);
        denominators = Collections.unmodifiableMap(new LinkedHashMap<>(denominators));
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        List<String> dividing = columns.stream()
                .filter(column -> column.type() == CoinrType.DENOMINATOR)
                .map(CoinrColumn::code)
                .toList();
        denominators.forEach((code, by) -> {
            if (framework.find(code).filter(Indicator.class::isInstance).isEmpty() || !dividing.contains(by)) {
                throw new IllegalArgumentException(code + " cannot be divided by " + by
                        + "; an indicator of the framework is divided by one of the denominators " + dividing);
            }
        });
        targets.forEach((code, target) -> {
            if (framework.find(code).isEmpty() || !Double.isFinite(target)) {
                throw new IllegalArgumentException(
                        "target (" + target + ") of " + code + " must be finite, and of an element of the framework");
            }
        });
    }

    /**
     * A framework and a table for COINr, without targets. The groups of the table's units are columns, and so are the
     * inputs that no indicator takes: numbers as denominators, which no indicator is divided by as yet, and all else as other.
     *
     * @param framework the framework
     * @param table a table of it
     * @return both, to be written
     */
    public static CoinrFiles of(Framework framework, IndicatorTable table) {
        return new CoinrFiles(framework, table, Beside.columns(framework, table), Map.of(), Map.of());
    }

    /**
     * With denominators.
     *
     * @param newDenominators indicator → a column of type Denominator
     * @return these files with them
     * @throws IllegalArgumentException if they do not fit
     */
    public CoinrFiles withDenominators(Map<String, String> newDenominators) {
        return new CoinrFiles(framework, table, columns, newDenominators, targets);
    }

    /**
     * With targets.
     *
     * @param newTargets element → its target
     * @return these files with them
     * @throws IllegalArgumentException if they do not fit
     */
    public CoinrFiles withTargets(Map<String, Double> newTargets) {
        return new CoinrFiles(framework, table, columns, denominators, newTargets);
    }

    /**
     * Reads both tables as {@link TableOptions#defaults()} say.
     *
     * @param iData the file of observations
     * @param iMeta the file of the structure
     * @return what they say
     * @throws DtiException as {@link #read(Path, Path, TableOptions)} does
     */
    public static CoinrFiles read(Path iData, Path iMeta) {
        return read(iData, iMeta, TableOptions.defaults());
    }

    /**
     * Reads both tables. A decimal mark that is not declared is read from the numbers of each file; in iMeta it is a point
     * where they do not tell.
     *
     * @param iData the file of observations
     * @param iMeta the file of the structure
     * @param options how both are to be read
     * @return what they say
     * @throws DtiException naming every problem of both with file, line and column: in iMeta a needed column that is
     *     absent, a code that is missing, stands twice or cannot be one, an unknown Type, Direction, Parent or Denominator,
     *     a Level or a number that is none, a part that does not stand just below its Parent, several elements or none
     *     without Parent, an aggregate without parts, a cycle; in iData a column that iMeta does not name, one that is
     *     absent or an aggregate's, and all that {@link org.opendti.table.TableCsv} refuses
     */
    public static CoinrFiles read(Path iData, Path iMeta, TableOptions options) {
        Findings findings = new Findings();
        Meta meta = MetaReader.read(MetaTable.read(iMeta, options, findings), findings);
        Optional<IndicatorTable> table = DataReader.read(iData, meta, options, findings);
        findings.throwIfErrors();
        return new CoinrFiles(
                meta.framework().orElseThrow(),
                table.orElseThrow(),
                meta.columns(),
                meta.denominators(),
                meta.targets());
    }

    /**
     * The step that divides each indicator by its denominator, at a scale of 1.
     *
     * @return the step; empty where no indicator has a denominator
     */
    public Optional<Denominate> denominate() {
        Map<Column, Denominate.By> by = new LinkedHashMap<>();
        denominators.forEach(
                (code, denominator) -> by.put(Column.of(code), new Denominate.By(Column.of(denominator), 1)));
        return by.isEmpty() ? Optional.empty() : Optional.of(new Denominate(by));
    }

    /**
     * What COINr's tables have no place for.
     *
     * @return warnings of what is left out; none where nothing is
     * @throws DtiException naming all that COINr cannot hold, as {@link #write} does
     */
    public List<Finding> check() {
        return new CoinrCheck(this).findings();
    }

    /**
     * Writes both tables, each number in full. Both appear whole, or neither.
     *
     * <p>What was read comes back the same. Of other frameworks what COINr has no place for, and what does not change a
     * score, is left out and said: max points (which become weights), Vietnamese names, sources, the edition.
     *
     * @param iData the file of observations, replaced if it is there
     * @param iMeta the file of the structure, replaced if it is there
     * @return warnings of what is left out; none where nothing is
     * @throws DtiException naming all that COINr cannot hold: a part of several aggregates, an aggregate that is not below
     *     the headline, parts at several levels, a rule other than min–max, a method of aggregation other than the
     *     arithmetic mean, an indicator of several inputs, what is not scored, given aggregates, attainments or points,
     *     several statuses, a code that R does not take; or if a file cannot be written
     * @throws IllegalArgumentException if both are the same file
     */
    public List<Finding> write(Path iData, Path iMeta) {
        if (iData.toAbsolutePath().normalize().equals(iMeta.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("iData and iMeta are both to be written to " + iData);
        }
        List<Finding> warnings = check();
        String meta = text(writer -> new CoinrWriter(this).meta(writer));
        String data = text(writer -> new CoinrWriter(this).data(writer));
        TextFiles.write(iData, writer -> {
            writer.write(data);
            writer.flush();
            TextFiles.write(iMeta, inner -> inner.write(meta));
        });
        return warnings;
    }

    private static String text(TextFiles.Writing writing) {
        StringWriter text = new StringWriter();
        try {
            writing.to(text);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return text.toString();
    }

    /** {@return such as {@code Index: 49 indicators, 11 aggregates, 51 rows}} */
    @Override
    public String toString() {
        return framework.id() + ": " + framework.indicators().size() + " indicators, "
                + framework.aggregates().size() + " aggregates, " + table.rows().size() + " rows";
    }
}
