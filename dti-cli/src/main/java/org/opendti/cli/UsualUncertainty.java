package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How sure the ranks of a report are: by default with weights within a quarter of theirs. */
final class UsualUncertainty {

    @Mixin
    private final VaryOptions vary = new VaryOptions();

    @Mixin
    private final SimulationOptions simulation = new SimulationOptions();

    @Option(names = "--no-uncertainty", description = "Leaves intervals of ranks away.")
    private boolean none;

    /** The ranks of many runs; none where it is not asked for, or nothing can vary. */
    Optional<RankDistribution> of(ScoringOptions.Rescorable subject, String by, Texts texts, Context context) {
        if (none) {
            return Optional.empty();
        }
        List<Factor> factors = vary.factors(subject.board());
        try (ProgressBar bar = new ProgressBar(context, texts)) {
            MonteCarlo analysis =
                    simulation.of(MonteCarlo.of(subject.index()).withTarget(by).withListener(bar), subject.board());
            for (Factor factor : factors) {
                analysis = analysis.vary(factor);
            }
            MonteCarlo ready = analysis;
            RankDistribution ranks = subject.table().map(ready::run).orElseGet(() -> ready.run(subject.board()));
            return ranks.failures() == ranks.runs() ? Optional.empty() : Optional.of(ranks);
        } catch (DtiException e) {
            e.findings().forEach(finding -> context.note(finding.line(texts.locale())));
            return Optional.empty();
        }
    }
}
