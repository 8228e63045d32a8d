package org.opendti.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.prepare.Preparation;
import org.opendti.table.IndicatorTable;
import org.opendti.vietnam.Provinces;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** By what and among whom a table is scored. */
final class ScoringOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final TableChoice choice = new TableChoice();

    @Option(
            names = "--missing",
            paramLabel = "fail|zero|exclude",
            converter = Policies.class,
            description =
                    "What becomes of an aggregate that lacks a part and is not given: it is missing too (default),"
                            + " the part earns nothing, or the weights of the others grow.")
    private MissingParts.@Nullable Policy missing;

    @Mixin
    private final RecipeOptions methods = new RecipeOptions();

    @Option(names = "--merge", paramLabel = "LIST", description = "Merges the results into provinces-34.")
    private @Nullable String merge;

    @Option(names = "--within", paramLabel = "REGION", description = "Ranks anew within a region.")
    private @Nullable String within;

    @Option(names = "--by", paramLabel = "CODE", description = "Ranks by this element instead of the headline.")
    private @Nullable String by;

    /** The element to rank by. */
    String by(Scoreboard board) {
        String code = by;
        return code == null
                ? board.framework().headline().code()
                : usage(() -> board.framework().element(code).code());
    }

    /**
     * Reads and scores a table.
     *
     * @param table a file, or {@code EDITION=FILE}
     */
    Scoreboard score(String table) {
        return scoreWithTable(table).board();
    }

    /** A board, and the table that it was scored from; none where its units were merged. */
    record Scored(Scoreboard board, Optional<IndicatorTable> table) {}

    /**
     * Reads and scores a table, and keeps it.
     *
     * @param table a file, or {@code EDITION=FILE}
     */
    Scored scoreWithTable(String table) {
        TableChoice.Source source = choice.source(table);
        IndicatorTable all = choice.readAll(source);
        IndicatorTable rows = choice.rows(all);
        Scoreboard board = limit(index(source.framework()).score(all, choice::rows));
        boolean merged = !board.list().id().equals(rows.units().id());
        return new Scored(board, merged ? Optional.empty() : Optional.of(rows));
    }

    /**
     * What scores again as the board was scored: an index and a table; no table where units were merged or limited after
     * scoring, so that the board stands for itself.
     */
    record Rescorable(Scoreboard board, CompositeIndex index, Optional<IndicatorTable> table) {}

    /**
     * Reads and scores a table, to be scored again with variations. Where figures are filled from rows that are not scored, the table is prepared
     * beforehand and the index prepares nothing more.
     *
     * @param table a file, or {@code EDITION=FILE}
     */
    Rescorable rescorable(String table) {
        TableChoice.Source source = choice.source(table);
        IndicatorTable all = choice.readAll(source);
        CompositeIndex index = index(source.framework());
        Scoreboard whole = index.score(all, choice::rows);
        Scoreboard board = limit(whole);
        if (board != whole) {
            return new Rescorable(board, index, Optional.empty());
        }
        IndicatorTable rows = choice.rows(all);
        Preparation preparation = index.recipe().preparation();
        if (preparation.steps().isEmpty() || rows.rows().size() == all.rows().size()) {
            return new Rescorable(board, index, Optional.of(rows));
        }
        return new Rescorable(
                board,
                index.with(index.recipe().withPreparation(Preparation.of())),
                Optional.of(choice.rows(preparation.apply(all).table())));
    }

    /**
     * Reads and scores each status of a table, or a table a status.
     *
     * @param tables one file with a column of statuses, or several {@code STATUS=FILE}
     * @return the boards, from the earliest status to the last
     */
    Map<String, Scoreboard> scoreByStatus(List<String> tables) {
        Map<String, Scoreboard> boards = new TreeMap<>(Statuses.IN_ORDER);
        if (tables.size() == 1 && Files.exists(Path.of(tables.get(0)))) {
            TableChoice.Source source = choice.source(tables.get(0));
            IndicatorTable all = choice.readAll(source);
            choice.rows(all)
                    .statuses()
                    .forEach(status -> boards.put(
                            status,
                            limit(index(source.framework())
                                    .score(all, table -> choice.rows(table).status(status)))));
        } else {
            for (String table : tables) {
                int equals = table.indexOf('=');
                if (equals <= 0) {
                    throw new WrongUsage(spec, "wrong.statuses", "table", table);
                }
                boards.put(table.substring(0, equals), score(table.substring(equals + 1)));
            }
        }
        if (boards.size() < 2) {
            throw new WrongUsage(
                    spec,
                    "wrong.two-statuses",
                    "statuses",
                    boards.isEmpty() ? "–" : String.join(", ", boards.keySet()));
        }
        return boards;
    }

    private CompositeIndex index(Framework framework) {
        Recipe recipe = usage(() -> methods.recipe(framework));
        return usage(() -> CompositeIndex.of(framework)
                .with(missing == null ? recipe : recipe.withMissing(MissingParts.of(missing))));
    }

    /**
     * Reads and scores each year of tables, before anything is merged or limited.
     *
     * @param tables files of one or more years, or {@code EDITION=FILE}
     * @return a board a year, in the order of the tables
     */
    List<Scoreboard> scoreByYear(List<String> tables) {
        List<Scoreboard> boards = new ArrayList<>();
        for (String table : tables) {
            for (TableChoice.Yearly yearly : choice.yearly(table)) {
                IndicatorTable all = choice.readAll(yearly.source());
                yearly.check(all);
                boards.add(index(yearly.source().framework()).score(all, rows -> yearly.of(choice.rows(rows))));
            }
        }
        return boards;
    }

    /** Whether results are to be merged into the later list of provinces. */
    boolean isMerging() {
        if (merge != null && !merge.equals(Provinces.of34().id())) {
            throw new WrongUsage(
                    spec,
                    "wrong.takes",
                    "option",
                    "--merge",
                    "choices",
                    Provinces.of34().id(),
                    "value",
                    merge);
        }
        return merge != null;
    }

    private Scoreboard limit(Scoreboard board) {
        boolean merging =
                isMerging() && !board.list().id().equals(Provinces.of34().id());
        return within(merging ? board.mergedInto(Provinces.merger2025()) : board);
    }

    /** The units of the region asked for, ranked anew; all units where none is. */
    Scoreboard within(Scoreboard board) {
        String region = within;
        return region == null ? board : usage(() -> board.within(region));
    }

    static final class Policies implements ITypeConverter<MissingParts.Policy> {
        @Override
        public MissingParts.Policy convert(String value) {
            return Arrays.stream(MissingParts.Policy.values())
                    .filter(policy -> policy.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(value, "fail", "zero", "exclude"));
        }
    }

    /** What an option names must exist: otherwise the usage is wrong, not the input. */
    <T> T usage(Supplier<T> value) {
        return choice.usage(value);
    }
}
