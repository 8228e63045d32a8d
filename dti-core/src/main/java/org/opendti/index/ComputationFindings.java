package org.opendti.index;

import java.util.List;
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

    ComputationFindings(Plan plan, List<Unit> units, Findings findings) {
        this.plan = plan;
        this.units = units;
        this.findings = findings;
    }

    @Override
    public void cannotAggregate(Computation step, int unit, int part, Aggregation.Trouble trouble, double value) {
        String name = units.get(unit).name();
        String code = step.aggregate().code();
        findings.add(
                FindingCode.CANNOT_AGGREGATE,
                Place.of(name, code),
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
