package org.opendti.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableOptions;
import org.opendti.table.TablePeek;
import org.opendti.table.TableScan;
import org.opendti.table.Tables;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a table is: by which framework its columns are read, of which list its units are, and which of its rows count. */
final class TableChoice {

    private static final Set<FindingCode> TOLD = Set.of(FindingCode.REMARK_SKIPPED, FindingCode.SHEET_TAKEN);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--edition",
            paramLabel = "ID",
            description = "Built-in edition, as listed by 'dti editions'; without it the table's year decides.")
    private @Nullable String edition;

    @Option(
            names = "--framework",
            paramLabel = "FILE",
            description = "Framework from a JSON file or a workbook instead.")
    private @Nullable Path framework;

    @Option(
            names = "--units",
            paramLabel = "LIST",
            description = "provinces-63, provinces-34, or any for units of the table's own;"
                    + " without it the list that has all the table's units.")
    private @Nullable String units;

    @Option(names = "--year", paramLabel = "N", description = "The rows of this year.")
    private @Nullable Integer year;

    @Option(names = "--status", paramLabel = "WORD", description = "The rows of this status, such as final.")
    private @Nullable String status;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    private final Set<Finding> told = new HashSet<>();

    /** A file, and what it is read by. */
    record Source(Path file, Framework framework, UnitList units, TableOptions options) {}

    /** What a table's argument says: a file, and perhaps its edition. */
    private record Named(Path file, Optional<String> edition) {}

    private Named named(String table) {
        if (edition != null && framework != null) {
            throw new WrongUsage(spec, "wrong.not-both", "one", "--edition", "other", "--framework");
        }
        int equals = table.indexOf('=');
        String prefix = equals > 0 ? table.substring(0, equals) : "";
        boolean named = Editions.ids().contains(prefix) || (!prefix.isEmpty() && !Files.exists(Path.of(table)));
        if (named && (edition != null || framework != null)) {
            throw new WrongUsage(spec, "wrong.edition-named", "table", table);
        }
        return named
                ? new Named(Path.of(table.substring(equals + 1)), Optional.of(prefix))
                : new Named(Path.of(table), Optional.empty());
    }

    /**
     * What a table is.
     *
     * @param table a file, or {@code EDITION=FILE}
     */
    Source source(String table) {
        Named named = named(table);
        Framework chosen =
                named.edition.map(id -> usage(() -> Editions.get(id))).orElseGet(() -> framework(named.file));
        return new Source(named.file, chosen, list(named.file), reading.options());
    }

    /** A table, or one year of a table of several. */
    record Yearly(Source source, OptionalInt year) {

        /** Of a table of several years each row must say its own, else it would be lost. */
        void check(IndicatorTable table) {
            boolean lacking = table.rows().stream().anyMatch(row -> row.year().isEmpty());
            if (year.isPresent() && lacking) {
                throw new DtiException(
                        FindingCode.BOARD_WITHOUT_YEAR,
                        table.place(),
                        "file",
                        source.file.toString(),
                        "years",
                        table.years() + " + –");
            }
        }

        /** Its rows. */
        IndicatorTable of(IndicatorTable table) {
            return year.isPresent() ? table.year(year.getAsInt()) : table;
        }
    }

    /**
     * What each year of a table is; where nobody names an edition, each year by its own.
     *
     * @param table a file, or {@code EDITION=FILE}
     */
    List<Yearly> yearly(String table) {
        Named named = named(table);
        TablePeek peek = TablePeek.of(named.file, reading.options());
        Set<Integer> years = year != null ? Set.of(year) : peek.years();
        if (years.size() < 2) {
            return List.of(new Yearly(source(table), OptionalInt.empty()));
        }
        boolean chosen = named.edition.isPresent() || edition != null || framework != null;
        return years.stream()
                .map(covered -> new Yearly(
                        chosen
                                ? source(table)
                                : new Source(named.file, edition(covered, peek), list(named.file), reading.options()),
                        OptionalInt.of(covered)))
                .toList();
    }

    /** Reads all rows; what was passed over, and which sheet was taken of several, is told once. */
    IndicatorTable readAll(Source source) {
        TableScan scan = Tables.scan(source.file, source.framework, source.units, source.options);
        if (scan.hasErrors()) {
            throw new DtiException(scan.findings());
        }
        scan.findings().stream()
                .filter(finding -> TOLD.contains(finding.code()) && told.add(finding))
                .forEach(Dti.context(spec)::tell);
        return scan.table().orElseThrow();
    }

    /** The rows that count. */
    IndicatorTable rows(IndicatorTable table) {
        IndicatorTable rows = year == null ? table : table.year(year);
        return status == null ? rows : rows.status(status);
    }

    private Framework framework(Path file) {
        if (framework != null) {
            return RuleFiles.framework(framework);
        }
        String id = edition;
        if (id != null) {
            return usage(() -> Editions.get(id));
        }
        TablePeek peek = TablePeek.of(file, reading.options());
        Set<Integer> years = year != null ? Set.of(year) : peek.years();
        if (years.isEmpty()) {
            Tables.read(
                    file, likeliest(peek), list(file), reading.options()); // tells what is wrong with the file first
            throw new WrongUsage(spec, "wrong.no-year", "file", file, "editions", String.join(", ", Editions.ids()));
        }
        Set<Framework> editions = new LinkedHashSet<>();
        years.forEach(covered -> editions.add(edition(covered, peek)));
        if (editions.size() > 1) {
            throw new DtiException(
                    FindingCode.EDITIONS_MEET, Place.file(file.toString()), "years", years, "editions", editions);
        }
        return editions.iterator().next();
    }

    /** Of the editions of a year the one that knows most of the table's columns. */
    private static Framework edition(int year, TablePeek peek) {
        return best(
                        peek,
                        Editions.ids().stream()
                                .filter(id -> Editions.get(id).edition().years().contains(year))
                                .toList())
                .orElseGet(() -> Editions.forYear(year));
    }

    private static Framework likeliest(TablePeek peek) {
        return best(peek, Editions.ids())
                .orElseGet(() -> Editions.get(Editions.ids().get(0)));
    }

    private static Optional<Framework> best(TablePeek peek, List<String> ids) {
        Framework best = null;
        long most = 0;
        for (String id : ids) {
            long known = peek.matches(Editions.get(id));
            if (known > most) {
                best = Editions.get(id);
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private UnitList list(Path file) {
        String asked = units;
        if (asked == null) {
            return UnitsChoice.of(TablePeek.of(file, reading.options()))
                    .orElseThrow(() -> new WrongUsage(spec, "wrong.which-list", "file", file));
        }
        if (asked.equals(UnitList.any().id())) {
            return UnitList.any();
        }
        return Provinces.lists().stream()
                .filter(list -> list.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(
                        spec,
                        "wrong.takes",
                        "option",
                        "--units",
                        "choices",
                        "provinces-63, provinces-34, any",
                        "value",
                        asked));
    }

    /** What an option names must exist: otherwise the usage is wrong, not the input. */
    <T> T usage(Supplier<T> value) {
        try {
            return value.get();
        } catch (DtiException e) {
            throw new WrongUsage(spec, e);
        }
    }
}
