package org.opendti.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.report.picture.BumpChart;
import org.opendti.report.picture.Picture;
import org.opendti.report.picture.PictureStyle;
import org.opendti.report.picture.ProfilePicture;
import org.opendti.report.picture.RankIntervals;
import org.opendti.report.picture.RankingBars;
import org.opendti.report.picture.Theme;
import org.opendti.report.picture.TileMap;
import org.opendti.report.picture.TileMapPicture;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a result. */
@Command(
        name = "plot",
        description =
                "Draws a result as SVG or PNG: bars of the ranking, intervals of ranks, ranks by year (bump), a map of tiles, or"
                        + " the profile of a unit.",
        footer = {
            "  dti plot bars sample-data/dti-2022/published.csv --output bars.svg",
            "  dti plot bump sample-data/dti-2023/published.csv --previous sample-data/dti-2022/published.csv \\",
            "    --highlight \"Bình Dương\" --output bump.png",
            "  dti plot tile-map sample-data/dti-2024/published-34.csv --lang vi --theme dark --output map.svg",
            "  dti plot profile sample-data/dti-2022/published.csv --unit \"Bình Dương\" --output profile.svg"
        })
final class PlotCommand implements Runnable {

    /** What is drawn. */
    enum Kind {
        BARS,
        INTERVALS,
        BUMP,
        TILE_MAP,
        PROFILE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final PreviousOptions previous = new PreviousOptions();

    @Mixin
    private final UsualUncertainty uncertainty = new UsualUncertainty();

    @Mixin
    private final PageOptions output = new PageOptions();

    @Option(names = "--unit", paramLabel = "NAME", description = "The unit of a profile, by code, name or spelling.")
    private @Nullable String unit;

    @Option(names = "--highlight", paramLabel = "NAME", description = "A unit that stands out; once for each.")
    private List<String> highlighted = new ArrayList<>();

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            converter = Themes.class,
            description = "Colours; light by default.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "Width, 320 to 4000; 900 by default. PNG has twice as many.")
    private int width = 900;

    @Option(names = "--first", paramLabel = "N", description = "The best N units alone; 200 by default.")
    private int first = PictureStyle.MOST_UNITS;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = Kinds.class,
            description = "bars, intervals, bump, tile-map or profile.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Kind kind;

    @Parameters(index = "1", paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    PlotCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        check(output.output(""));
        ScoringOptions.Rescorable subject = scoring.rescorable(table);
        Scoreboard board = subject.board();
        Remarks.tell(board, context);
        String by = scoring.by(board);
        board.element(by);
        picture(subject, by, style(board, texts), texts).write(output.output(""));
    }

    private void check(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new WrongUsage(spec, "wrong.picture-file", "file", file);
        }
        if ((unit != null) != (kind == Kind.PROFILE)) {
            throw new WrongUsage(spec, kind == Kind.PROFILE ? "wrong.profile-of-whom" : "wrong.profile-alone");
        }
    }

    private PictureStyle style(Scoreboard board, Texts texts) {
        Set<String> codes = new HashSet<>();
        highlighted.forEach(name -> codes.add(unit(board, name).code()));
        WrongUsage.within(spec, "--width", width, PictureStyle.NARROWEST, PictureStyle.WIDEST);
        WrongUsage.atLeast(spec, "--first", first, 1);
        return new PictureStyle(texts.locale(), theme, width, codes, first);
    }

    private Unit unit(Scoreboard board, String name) {
        return board.unit(scoring.usage(() -> board.list().get(name)).code());
    }

    private Picture picture(ScoringOptions.Rescorable subject, String by, PictureStyle style, Texts texts) {
        Scoreboard board = subject.board();
        return switch (kind) {
            case BARS -> RankingBars.of(board, by, style);
            case TILE_MAP -> tileMap(board, by, style);
            case PROFILE -> ProfilePicture.of(board, unit(board, String.valueOf(unit)), by, style);
            case BUMP -> bump(board, by, style);
            case INTERVALS -> intervals(uncertainty.of(subject, by, texts, context), style);
        };
    }

    private Picture tileMap(Scoreboard board, String by, PictureStyle style) {
        if (TileMap.of(board.list()).isEmpty()) {
            throw new WrongUsage(spec, "wrong.no-tiles", "list", board.list().id());
        }
        return TileMapPicture.of(board, by, style);
    }

    private Picture bump(Scoreboard board, String by, PictureStyle style) {
        List<Scoreboard> years = new ArrayList<>(previous.boards(board, scoring));
        if (years.isEmpty()) {
            throw new WrongUsage(spec, "wrong.earlier-years", "what", "plot bump");
        }
        years.add(board);
        return BumpChart.of(years, by, style);
    }

    private Picture intervals(Optional<RankDistribution> ranks, PictureStyle style) {
        return RankIntervals.of(ranks.orElseThrow(() -> new WrongUsage(spec, "wrong.no-intervals")), style);
    }

    static final class Kinds implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String value) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(
                            value,
                            Arrays.stream(Kind.values()).map(Kind::toString).toList()));
        }
    }

    static final class Themes implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String value) {
            return Arrays.stream(Theme.values())
                    .filter(theme -> theme.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(value, "light", "dark"));
        }
    }
}
