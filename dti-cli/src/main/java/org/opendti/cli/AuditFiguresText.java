package org.opendti.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opendti.audit.Audit;
import org.opendti.audit.AuditOptions;
import org.opendti.audit.Availability;
import org.opendti.audit.IndicatorStatistics;
import org.opendti.audit.Outliers;
import org.opendti.audit.Stage;
import org.opendti.framework.Aggregate;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** The sections of an audit that are of figures: statistics, availability, outliers. */
final class AuditFiguresText {

    private static final int DIGITS = 4;

    private static final List<String> STATISTICS = List.of(
            "column.column",
            "column.units",
            "column.least",
            "column.median",
            "column.greatest",
            "column.mean",
            "column.deviation",
            "column.skewness",
            "column.kurtosis",
            "column.flags");

    private final Audit audit;
    private final String by;
    private final AuditPage page;
    private final Texts texts;
    private final AuditOptions options;

    AuditFiguresText(Audit audit, String by, AuditPage page, Texts texts) {
        this.audit = audit;
        this.by = by;
        this.page = page;
        this.texts = texts;
        this.options = audit.options();
    }

    void statistics() {
        page.text("audit.statistics");
        page.text(
                "audit.statistics.about",
                "available",
                whole(options.leastAvailable()),
                "nonZero",
                whole(options.leastNonZero()),
                "distinct",
                whole(options.leastDistinct()),
                "skewness",
                texts.number(options.skewness()),
                "kurtosis",
                texts.number(options.kurtosis()));
        if (audit.statistics(Stage.RAW).rows().isEmpty()) {
            page.text("audit.statistics.merged");
        }
        for (Stage stage : Stage.values()) {
            statistics(stage);
        }
    }

    private void statistics(Stage stage) {
        List<IndicatorStatistics.Row> rows = audit.statistics(stage).rows().stream()
                .filter(row -> isShown(row.code(), stage))
                .toList();
        List<IndicatorStatistics.Row> filled = rows.stream()
                .filter(row -> row.present() > 0)
                .sorted(Comparator.comparing(row -> row.flags().isEmpty()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        page.blank();
        page.text(
                "audit.statistics." + stage.id(),
                "count",
                rows.size(),
                "flagged",
                rows.stream().filter(row -> !row.flags().isEmpty()).count());
        page.table(AuditSection.STATISTICS, "LRRRRRRRRL", STATISTICS, filled, this::cells);
        List<String> empty = rows.stream()
                .filter(row -> row.present() == 0)
                .map(IndicatorStatistics.Row::code)
                .toList();
        if (!empty.isEmpty()) {
            page.text("audit.statistics.empty", "codes", AuditPage.listed(empty));
        }
    }

    /** What is given of an aggregate is its score, and stands there. */
    private boolean isShown(String code, Stage stage) {
        return stage == Stage.SCORE
                || audit.board()
                        .framework()
                        .find(code)
                        .filter(Aggregate.class::isInstance)
                        .isEmpty();
    }

    private List<String> cells(IndicatorStatistics.Row row) {
        int digits = digits(Math.max(Math.abs(row.min()), Math.abs(row.max())));
        return List.of(
                page.code(row.code()),
                row.present() + "/" + row.units(),
                page.number(row.min(), digits),
                page.number(row.median(), digits),
                page.number(row.max(), digits),
                page.number(row.mean(), digits),
                page.number(row.deviation(), digits),
                page.number(row.skewness(), 2),
                page.number(row.kurtosis(), 2),
                page.flags(row.flags(), flag -> ((IndicatorStatistics.Flag) flag).id()));
    }

    /** The greater the numbers, the fewer digits. */
    private static int digits(double greatest) {
        return greatest < 10 ? DIGITS : greatest < 1_000 ? 2 : 0;
    }

    private String whole(double share) {
        return texts.number(100 * share, 0);
    }

    void availability() {
        List<Availability.Row> rows = audit.availability().of(by);
        page.text("audit.availability", "code", by);
        if (rows.isEmpty()) {
            page.text("audit.leaf", "code", by);
            return;
        }
        page.text(
                "audit.availability.about",
                "leaves",
                rows.get(0).leaves(),
                "available",
                whole(options.leastAvailable()));
        List<Availability.Row> lacking = rows.stream()
                .filter(row -> row.share() < 1)
                .sorted(Comparator.comparingDouble(Availability.Row::share))
                .toList();
        page.text(
                "audit.availability.sum",
                "count",
                lacking.size(),
                "size",
                rows.size(),
                "few",
                rows.stream().filter(Availability.Row::few).count());
        page.table(
                AuditSection.AVAILABILITY,
                "LRRRL",
                List.of("column.unit", "column.leaves", "column.share", "column.reported", "column.flags"),
                lacking,
                row -> List.of(
                        Remarks.name(row.unit()),
                        row.present() + "/" + row.leaves(),
                        page.percent(row.share()),
                        page.percent(row.reported()),
                        row.few() ? texts.of("flag.few-available") : ""));
        if (!lacking.isEmpty()) {
            kinds(audit.board()).forEach(this::groups);
        }
    }

    /** The kinds of groups that units are in. */
    static List<String> kinds(Scoreboard board) {
        return board.units().stream()
                .flatMap(unit -> unit.groups().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void groups(String kind) {
        page.blank();
        page.text(
                "audit.availability.by",
                "kind",
                kind.equals(Unit.REGION) ? texts.of("kind.region") : TextTable.plain(kind, 40));
        page.table(
                AuditSection.AVAILABILITY,
                "LRRR",
                List.of("column.group", "column.units", "column.mean", "column.least"),
                audit.availability().of(by, kind),
                group -> List.of(
                        TextTable.plain(group.group(), 40),
                        texts.number(group.units()),
                        page.percent(group.mean()),
                        page.percent(group.least())));
    }

    /** An outlier, and of which figures it is one. */
    private record Found(Stage stage, Outliers.Row row) {}

    void outliers() {
        page.text("audit.outliers");
        page.text(
                "audit.outliers.about",
                "inner",
                texts.number(options.innerFence()),
                "outer",
                texts.number(options.outerFence()),
                "z",
                texts.number(options.zScore()));
        List<Found> rows = Stream.of(Stage.values())
                .flatMap(stage -> audit.outliers(stage).rows().stream().map(row -> new Found(stage, row)))
                .filter(found -> isShown(found.row().code(), found.stage()))
                .sorted(Comparator.<Found, Outliers.Fence>comparing(
                                found -> found.row().fence())
                        .thenComparing(found -> Math.abs(found.row().z()))
                        .reversed())
                .toList();
        if (rows.isEmpty()) {
            page.text("audit.outliers.none");
        }
        page.table(
                AuditSection.OUTLIERS,
                "LLLRRL",
                List.of("column.unit", "column.column", "column.stage", "column.value", "column.z", "column.fence"),
                rows,
                this::cells);
    }

    private List<String> cells(Found found) {
        Outliers.Row row = found.row();
        return List.of(
                Remarks.name(row.unit()),
                page.code(row.code()),
                texts.of("stage." + found.stage().id()),
                page.number(row.value(), digits(Math.abs(row.value()))),
                page.number(row.z(), 2),
                texts.of("fence." + row.fence().id()));
    }
}
