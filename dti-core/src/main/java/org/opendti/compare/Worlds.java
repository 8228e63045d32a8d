package org.opendti.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.Scaled;
import org.opendti.prepare.Denominate;
import org.opendti.rank.RankingRule;
import org.opendti.table.Unit;

/**
 * Two boards and those between: each of the two observed tables scored with old or new weights, rules and method. A choice that does
 * not differ is as the table's own, so that a table with its own choices is its own board to the last bit.
 */
final class Worlds {

    static final int WEIGHTS = 1;
    static final int RULES = 2;
    static final int METHOD = 4;
    /** How many mixes of the three there are. */
    static final int MIXES = 8;

    private static final int ALL = WEIGHTS | RULES | METHOD;

    private final Scoreboard newer;
    private final Scoreboard older;
    private final String target;
    private final int differing;
    private final Scoreboard[] ofOld = new Scoreboard[MIXES];
    private final Scoreboard[] ofNew = new Scoreboard[MIXES];
    private final Structure[] structures = new Structure[MIXES];
    private final boolean preparesBesides;
    private final boolean relativeAbove;
    private final Map<Boolean, Map<Unit, Integer>> positions;
    private final Map<Unit, Own> owns = new HashMap<>();
    private final double[][][] targets = new double[2][MIXES][];

    Worlds(Scoreboard newer, Scoreboard older, String target) {
        this.newer = newer;
        this.older = older;
        this.target = target;
        this.differing = Differences.of(newer.index(), older.index(), target);
        this.positions = Map.of(true, positions(newer.units()), false, positions(older.units()));
        boolean relative = false;
        for (int g = 0; g <= ALL; g++) {
            int own = g & differing;
            boolean known = own < g;
            ofOld[g] = known ? ofOld[own] : board(older, g);
            ofNew[g] = known ? ofNew[own] : board(newer, g | (ALL & ~differing));
            structures[g] = known ? structures[own] : Structure.of(mixed(older, g), target);
            relative |= structures[g].isRelative();
        }
        this.preparesBesides = looksBesides(newer.index()) || looksBesides(older.index());
        this.relativeAbove = relative;
        newer.units().forEach(unit -> owns.put(unit, new Own(this, unit)));
        for (int g = 0; g <= differing && !isRelative(); g++) {
            if ((g & ~differing) == 0) {
                targets[0][g] = targets(false, g);
                targets[1][g] = targets(true, g);
            }
        }
    }

    private double[] targets(boolean ofNewer, int globals) {
        Scoreboard pure = pure(ofNewer);
        return board(ofNewer, globals) == pure
                ? pure.scores(target)
                : pure.units().stream()
                        .mapToDouble(unit -> own(unit).target(ofNewer, globals))
                        .toArray();
    }

    private static Map<Unit, Integer> positions(List<Unit> units) {
        return IntStream.range(0, units.size()).boxed().collect(Collectors.toMap(units::get, u -> u));
    }

    private Scoreboard board(Scoreboard values, int globals) {
        boolean own = globals == (values == newer ? ALL : 0);
        return own ? values : values.rescored(mixed(values, globals));
    }

    private CompositeIndex mixed(Scoreboard values, int globals) {
        CompositeIndex method = index(globals, METHOD);
        return Mix.of(
                values.index(),
                index(globals, WEIGHTS),
                index(globals, RULES),
                method,
                method == newer.index() ? older.index() : newer.index());
    }

    private CompositeIndex index(int globals, int choice) {
        return (globals & choice) == 0 ? older.index() : newer.index();
    }

    /** Whether an indicator's value depends on other units'. */
    private static boolean looksBesides(CompositeIndex index) {
        Recipe recipe = index.recipe();
        return recipe.preparation().steps().stream().anyMatch(step -> !(step instanceof Denominate))
                || index.framework().indicators().stream()
                        .map(Indicator::code)
                        .map(recipe.normalising()::method)
                        .flatMap(Optional::stream)
                        .anyMatch(Worlds::looksBesides);
    }

    private static boolean looksBesides(Normalisation method) {
        return !(method instanceof Goalposts) && !(method instanceof Scaled);
    }

    String target() {
        return target;
    }

    /** Which of weights, rules and method differ. */
    int differing() {
        return differing;
    }

    Scoreboard newer() {
        return newer;
    }

    Scoreboard older() {
        return older;
    }

    /** The pure board of a table. */
    Scoreboard pure(boolean ofNewer) {
        return ofNewer ? newer : older;
    }

    /** Where a unit stands on the board of a table. */
    int position(boolean ofNewer, Unit unit) {
        return Objects.requireNonNull(
                Objects.requireNonNull(positions.get(ofNewer)).get(unit));
    }

    /** A table scored with new weights, rules and method where the sum of choices has them, else with old ones. */
    Scoreboard board(boolean ofNewer, int globals) {
        return (ofNewer ? ofNew : ofOld)[globals];
    }

    /** What a unit has. */
    Own own(Unit unit) {
        return Objects.requireNonNull(owns.get(unit));
    }

    /** The target's scores of all units, where no unit's depends on others; to be read only. */
    double[] targetScores(boolean ofNewer, int globals) {
        return targets[ofNewer ? 1 : 0][globals & differing];
    }

    /** What the target is made of. */
    Structure structure(int globals) {
        return structures[globals];
    }

    RankingRule ranking(int globals) {
        return ((globals & differing & METHOD) == 0 ? older : newer).index().ranking();
    }

    /** Whether what is below the cut depends on other units. */
    boolean isRelativeBelow() {
        return preparesBesides;
    }

    /** Whether anything depends on other units. */
    boolean isRelative() {
        return preparesBesides || relativeAbove;
    }

    /** Whether rows of one observed table can stand in the other. */
    boolean canCompose() {
        return newer.observed().units().id().equals(older.observed().units().id());
    }

    /** A board of which one unit's observed rows are the other table's. */
    Scoreboard composed(boolean othersOfNewer, Unit unit, int globals) {
        Scoreboard others = pure(othersOfNewer);
        Scoreboard own = pure(!othersOfNewer);
        int choices = (globals & differing) | (othersOfNewer ? ALL & ~differing : 0);
        return others.rescored(mixed(others, choices), Composing.rows(others, own, own.sources(unit)));
    }

    /** An element's score of a unit; as on the table's own board where the mixed one lacks it; NaN where missing. */
    double score(boolean ofNewer, int globals, Unit unit, String code) {
        double mixed = score(board(ofNewer, globals), unit, code);
        return Double.isNaN(mixed) ? score(pure(ofNewer), unit, code) : mixed;
    }

    static double score(Scoreboard board, Unit unit, String code) {
        return board.framework().find(code).isPresent() ? board.score(unit, code) : Double.NaN;
    }
}
