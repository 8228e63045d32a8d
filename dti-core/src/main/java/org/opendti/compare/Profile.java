package org.opendti.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** What a target of one board is made of, with the weights that the board came about with. */
final class Profile {

    private final Scoreboard board;
    private final String target;
    private final Structure structure;

    private Profile(Scoreboard board, String target, Structure structure) {
        this.board = board;
        this.target = target;
        this.structure = structure;
    }

    /**
     * The makings of a target.
     *
     * @throws DtiException if there is no such element
     */
    static Profile of(Scoreboard board, String target) {
        board.framework().element(target);
        CompositeIndex written = Mix.of(board.index());
        return new Profile(board, target, Structure.of(written, target).withWeightsOf(board));
    }

    Scoreboard board() {
        return board;
    }

    String target() {
        return target;
    }

    /** The lowest elements that are known of every one of some units. */
    Cut cut(List<Unit> units) {
        return Cut.of(target, new Cut.Side(board, structure, units));
    }

    Above above(Cut cut) {
        return new Above(structure, target, cut.leaves());
    }

    /**
     * Checks that some units have the target, and that it can be had for each on its own.
     *
     * @throws DtiException if a unit lacks it, or it judges units beside one another
     */
    void check(List<Unit> units, Cut cut) {
        board.among(units).element(target);
        Optional<String> method = above(cut).steps().stream()
                .filter(Structure.Step::isRelative)
                .map(step -> step.scheme().isPresent()
                        ? step.scheme().get().type()
                        : step.method().id())
                .findFirst();
        if (method.isPresent()) {
            throw new DtiException(
                    FindingCode.DEPENDS_ON_OTHERS, Place.of("", target), "code", target, "method", method.get());
        }
    }

    /** Whether the target is a weighted sum of the cut's elements. */
    boolean isLinear(Cut cut) {
        return above(cut).steps().stream().allMatch(Structure.Step::isLinear);
    }

    /** By element of the cut: its share in the target, which is the product of the shares on the way, summed over the ways. */
    double[] shares(Cut cut) {
        double[] shares = new double[cut.leaves().size()];
        share(cut, target, 1, shares);
        return shares;
    }

    private void share(Cut cut, String code, double factor, double[] shares) {
        int leaf = cut.leaves().indexOf(code);
        Structure.Step step = structure.step(code);
        if (leaf >= 0 || step == null) {
            shares[leaf] += factor;
            return;
        }
        double total = Arrays.stream(step.weights()).sum();
        for (int k = 0; k < step.parts().size(); k++) {
            share(cut, step.parts().get(k), factor * step.weights()[k] / total, shares);
        }
    }

    /** The mean of an element over the units that have it; NaN where none has. */
    double mean(List<Unit> units, String code) {
        return units.stream()
                .mapToDouble(unit -> board.score(unit, code))
                .filter(x -> !Double.isNaN(x))
                .average()
                .orElse(Double.NaN);
    }

    static List<Unit> with(Unit unit, List<Unit> others) {
        List<Unit> all = new ArrayList<>(others);
        return all.contains(unit)
                ? all
                : Stream.concat(Stream.of(unit), all.stream()).toList();
    }
}
