package org.opendti.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Framework;
import org.opendti.uncertainty.Factor;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells what options ask for and cannot be as wrong usage, with the option's name.
 *
 * @param spec the command
 * @param framework whose elements the factors are about
 * @param factors what is to vary
 */
record Refusals(CommandSpec spec, Framework framework, List<Factor> factors) {

    private static final Set<FindingCode> OF_OPTIONS =
            Set.of(FindingCode.WEIGHTS_STAY, FindingCode.NEEDS_TABLE, FindingCode.NOTHING_TO_VARY);

    /** Runs what may find that a factor cannot vary. */
    <T> T in(Supplier<T> running) {
        try {
            return running.get();
        } catch (DtiException e) {
            if (e.findings().stream().allMatch(finding -> OF_OPTIONS.contains(finding.code()))) {
                Finding first = e.findings().get(0);
                String factor = first.parameters().getOrDefault("factor", "");
                throw new WrongUsage(spec, VaryOptions.option(factor), e);
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(spec, "wrong.not-accepted", "why", String.valueOf(e.getMessage()));
        }
    }
}
