package org.opendti.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.compare.Gap;
import org.opendti.compare.Peers;
import org.opendti.compare.Strengths;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a unit looks like beside others. */
@Command(
        name = "profile",
        description = {
            "Shows a unit beside others: its strengths and weaknesses, its gap to the mean, a region or another"
                    + " unit by element, and the units most like it.",
            "A strength: the unit's rank there is at least --places ranks better than its rank in the headline, and in"
                    + " the best third. A weakness: as many worse, and in the worst third.",
            "CSV holds the gap by element with ranks, strengths and weaknesses; the nearest units are in text and JSON."
        },
        footer = {
            "  dti profile sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti profile sample-data/dti-2024/published-63.csv --unit 74 --with-region --peers 3",
            "  dti profile sample-data/dti-2024/published-34.csv --unit \"Hà Nội\" --with \"Đà Nẵng\" --format json"
        })
final class ProfileCommand implements Runnable {

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            required = true,
            description = "The unit, by code, name or any spelling.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String unit;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "Shows the gap to this unit, instead of to the mean of all.")
    private @Nullable String with;

    @Option(
            names = "--with-region",
            description = "Shows the gap to the mean of the unit's region, instead of to that of all.")
    private boolean withRegion;

    @Option(names = "--peers", paramLabel = "N", description = "How many of the nearest units; 5 by default.")
    private int peers = 5;

    @Option(
            names = "--standardised",
            description = "Seeks the nearest with each difference divided by the element's standard deviation.")
    private boolean standardised;

    @Option(
            names = "--places",
            paramLabel = "K",
            description = "How many ranks off the headline's make a strength or weakness; 5 by default.")
    private int places = Strengths.Rule.DEFAULT.places();

    ProfileCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        check();
        Scoreboard board = scoring.score(table);
        Remarks.tell(board, context);
        UnitProfile profile = profile(board);
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> ProfileText.write(profile, texts, writer);
                case CSV, CSV_EXCEL -> {
                    ProfileCsv.write(profile, output.format(), writer);
                    Remarks.tellPart(board, texts, context);
                }
                case JSON -> ProfileJson.write(profile, texts, writer);
            }
        });
    }

    private void check() {
        if (with != null && withRegion) {
            throw new WrongUsage(spec, "wrong.not-both", "one", "--with", "other", "--with-region");
        }
        WrongUsage.atLeast(spec, "--peers", peers, 0);
        WrongUsage.atLeast(spec, "--places", places, 0);
    }

    private UnitProfile profile(Scoreboard board) {
        String code = scoring.by(board);
        Unit found = find(board, unit);
        Optional<Unit> other = Optional.ofNullable(with).map(name -> find(board, name));
        if (other.equals(Optional.of(found))) {
            throw new WrongUsage(spec, "wrong.same-unit", "unit", found.name());
        }
        Strengths.Rule rule = new Strengths.Rule(places, Strengths.Rule.DEFAULT.share());
        Strengths strengths = Strengths.of(board, code, found, rule);
        Gap gap = withRegion
                ? Gap.toRegion(board, code, found)
                : other.map(one -> Gap.between(board, code, found, one)).orElseGet(strengths::gap);
        Peers near = Peers.of(board).at(code);
        return new UnitProfile(
                board,
                code,
                found,
                strengths,
                gap,
                other,
                withRegion,
                (standardised ? near.standardised() : near).nearest(found, peers),
                standardised);
    }

    /** A unit's name must be of the list; that the table has it is another matter. */
    private Unit find(Scoreboard board, String named) {
        return board.unit(scoring.usage(() -> board.list().get(named)).code());
    }
}
