package org.opendti.index;

import java.util.List;
import java.util.function.IntFunction;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.kernel.Numbers;
import org.opendti.table.Unit;

/** Makes findings of what goes wrong in aggregating. */
final class ComputationFindings implements Computation.Report {

    private final Plan plan;
    private final List<Unit> units;
    private final Findings findings;
    private final IntFunction<Place> places;

    /**
     * Findings of a plan's aggregates.
     *
     * @param places where each unit stands
     */
    ComputationFindings(Plan plan, List<Unit> units, Findings findings, IntFunction<Place> places) {
        this.plan = plan;
        this.units = units;
        this.findings = findings;
        this.places = places;
    }

    @Override
    public void cannotAggregate(Computation step, int unit, int part, Aggregation.Trouble trouble, double value) {
        String name = units.get(unit).name();
        String code = step.aggregate().code();
        findings.add(
                FindingCode.CANNOT_AGGREGATE,
                places.apply(unit).withUnit(name).withElement(code),
                "code",
                code,
                "unit",
                name,
                "method",
                step.method().id(),
                "need",
                trouble.need(),
                "part",
                plan.element(part).code(),
                "value",
                Double.isFinite(value) ? Numbers.shortest(value) : Double.toString(value));
    }

    @Override
    public void cannotWeigh(Computation step, String problem) {
        String code = step.aggregate().code();
        findings.add(
                FindingCode.CANNOT_WEIGH,
                Place.of("", code),
                "code",
                code,
                "scheme",
                step.scheme().orElseThrow().type(),
                "problem",
                problem);
    }

    @Override
    public void optimised(Computation step, double error) {
        String code = step.aggregate().code();
        findings.add(FindingCode.WEIGHTS_OPTIMISED, Place.of("", code), "code", code, "error", Numbers.fixed(error, 6));
    }
}
