package org.opendti.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.index.Scoreboard;
import org.opendti.rank.RankingRule;
import org.opendti.table.Unit;

/** The score and the rank of a unit with some causes as on the newer board and the others as on the older. */
final class UnitGame implements Game {

    private static final double NEGLIGIBLE = 1e-9;

    private final Worlds worlds;
    private final Unit unit;
    private final Own own;
    private final Cut cut;
    private final List<CauseKind> others = new ArrayList<>();

    /** The cut's elements whose values differ, by number. */
    private final int[] values;

    private final States states;
    private final int[] choices;

    UnitGame(Worlds worlds, Unit unit) {
        this.worlds = worlds;
        this.unit = unit;
        this.own = worlds.own(unit);
        this.cut = own.cut();
        this.states = new States(worlds, own);
        this.values =
                IntStream.range(0, cut.leaves().size()).filter(states::differs).toArray();
        if (states.othersDiffer()) {
            others.add(CauseKind.OTHERS_VALUES);
        }
        add(Worlds.WEIGHTS, CauseKind.WEIGHTS);
        add(Worlds.RULES, CauseKind.RULES);
        add(Worlds.METHOD, CauseKind.METHOD);
        this.choices = others.stream().mapToInt(UnitGame::choice).toArray();
    }

    private void add(int choice, CauseKind kind) {
        if ((worlds.differing() & choice) != 0) {
            others.add(kind);
        }
    }

    private static int choice(CauseKind kind) {
        return switch (kind) {
            case WEIGHTS -> Worlds.WEIGHTS;
            case RULES -> Worlds.RULES;
            case METHOD -> Worlds.METHOD;
            default -> 0;
        };
    }

    /** The kinds of the other causes. */
    List<CauseKind> kinds() {
        return others;
    }

    /** The elements whose values differ. */
    List<String> elements() {
        return IntStream.of(values).mapToObj(cut.leaves()::get).toList();
    }

    Cut cut() {
        return cut;
    }

    @Override
    public int values() {
        return values.length;
    }

    @Override
    public int others() {
        return others.size();
    }

    @Override
    public int[] unions() {
        int[] all = cut.unions();
        int[] own = IntStream.of(values).map(e -> all[e]).toArray();
        int[] distinct = IntStream.of(own).distinct().toArray();
        return IntStream.of(own)
                .map(union -> IntStream.range(0, distinct.length)
                        .filter(k -> distinct[k] == union)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    @Override
    public double[][] block(int on, int[] switches, int count) {
        int size = 1 << count;
        double[][] block = worlds.isRelative()
                ? relative(othersNow(on), globals(on), switches, count)
                : apart(on, switches, size, Game::isNow);
        return checked(on, switches, block);
    }

    /** All steps at once, where no unit's score depends on others. */
    @Override
    public double[][] path(int on, int[] switches, int[] members) {
        if (worlds.isRelative()) {
            return Game.super.path(on, switches, members);
        }
        int[] steps = switches.clone();
        for (int k = 0; k < members.length; k++) {
            steps[members[k]] = k;
        }
        double[][] path =
                apart(on, steps, members.length + 1, (driver, step) -> driver == NOW || (driver >= 0 && step > driver));
        return checked(on, steps, path);
    }

    private double[][] checked(int on, int[] switches, double[][] block) {
        ends(on, switches, block);
        for (double score : block[0]) {
            if (Double.isNaN(score)) {
                throw own.cannotSplit();
            }
        }
        return block;
    }

    private boolean othersNow(int on) {
        return IntStream.range(0, choices.length).anyMatch(k -> (on >> k & 1) == 1 && choices[k] == 0);
    }

    private int globals(int on) {
        int globals = 0;
        for (int k = 0; k < choices.length; k++) {
            globals |= (on >> k & 1) == 1 ? choices[k] : 0;
        }
        return globals;
    }

    /** Whether a value is as now in an entry, by what it follows. */
    private interface Now {
        boolean is(int driver, int entry);
    }

    /** Where no unit's score depends on others: all entries at once, then each is ranked among the others. */
    private double[][] apart(int on, int[] switches, int size, Now isNow) {
        int globals = globals(on);
        double[][] columns = new double[cut.leaves().size()][size];
        for (int e = 0; e < columns.length; e++) {
            Arrays.fill(columns[e], own.value(e, false, globals));
        }
        for (int k = 0; k < values.length; k++) {
            double now = own.value(values[k], true, globals);
            double[] column = columns[values[k]];
            for (int s = 0; s < column.length; s++) {
                column[s] = isNow.is(switches[k], s) ? now : column[s];
            }
        }
        double[] scores = own.above(globals).evaluate(columns);
        return new double[][] {scores.clone(), ranks(scores, othersNow(on), globals)};
    }

    private double[] ranks(double[] scores, boolean othersNow, int globals) {
        double[] all = worlds.targetScores(othersNow, globals).clone();
        int position = states.position(othersNow);
        RankingRule rule = worlds.ranking(globals);
        double[] ranks = new double[scores.length];
        for (int s = 0; s < scores.length; s++) {
            all[position] = scores[s];
            ranks[s] = Standing.rank(rule, all, position);
        }
        return ranks;
    }

    /** Where scores depend on others: the whole board, subset by subset. */
    private double[][] relative(boolean othersNow, int globals, int[] switches, int count) {
        double[][] block = new double[2][1 << count];
        int position = states.position(othersNow);
        int[] drivers = new int[cut.leaves().size()];
        Arrays.fill(drivers, BEFORE);
        for (int k = 0; k < values.length; k++) {
            drivers[values[k]] = switches[k];
        }
        Scoreboard board = worlds.board(othersNow, globals);
        for (int s = 0; s < block[0].length; s++) {
            double[][] columns = new double[drivers.length][];
            for (int e = 0; e < columns.length; e++) {
                columns[e] = states.column(e, Game.isNow(drivers[e], s), othersNow, globals);
            }
            double[] scores = own.above(globals).evaluate(columns, code -> {
                double[] given = board.scores(code);
                given[position] = Double.NaN;
                return given;
            });
            block[0][s] = scores[position];
            block[1][s] = Standing.rank(worlds.ranking(globals), scores, position);
        }
        return block;
    }

    /** What is on the boards themselves counts as it is there, to the last bit. */
    private void ends(int on, int[] switches, double[][] block) {
        boolean anyNow = IntStream.of(switches).anyMatch(driver -> driver == NOW);
        boolean anyBefore = IntStream.of(switches).anyMatch(driver -> driver == BEFORE);
        if (on == 0 && !anyNow) {
            end(worlds.older(), 0, block);
        }
        if (on == (1 << others.size()) - 1 && !anyBefore) {
            end(worlds.newer(), block[0].length - 1, block);
        }
    }

    private void end(Scoreboard board, int entry, double[][] block) {
        double score = board.score(unit, worlds.target());
        if (!(Math.abs(block[0][entry] - score) <= NEGLIGIBLE * Math.max(1, Math.abs(score)))) {
            throw new IllegalStateException("the causes of " + worlds.target() + " of " + unit + " come to "
                    + block[0][entry] + " and the board to " + score);
        }
        block[0][entry] = score;
        block[1][entry] = board.rank(unit, worlds.target());
    }
}
