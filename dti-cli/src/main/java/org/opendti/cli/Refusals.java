package org.opendti.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Framework;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.GoalpostErrors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Tells what options ask for and cannot be as wrong usage, with the option's name.
 *
 * @param spec the command
 * @param locale the language of messages
 * @param framework whose elements the factors are about
 * @param factors what is to vary
 */
record Refusals(CommandSpec spec, Locale locale, Framework framework, List<Factor> factors) {

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
                throw wrong(VaryOptions.option(factor) + ": " + e.message(locale));
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw wrong(belowZero().orElse(String.valueOf(e.getMessage())));
        }
    }

    /** Why goalposts cannot move so far: the first judged by logarithms that would not stay above 0. */
    private Optional<String> belowZero() {
        return factors.stream()
                .filter(GoalpostErrors.class::isInstance)
                .map(GoalpostErrors.class::cast)
                .flatMap(errors -> framework.indicators().stream()
                        .flatMap(indicator -> belowZero(indicator, errors.range()).stream()))
                .findFirst();
    }

    private static Optional<String> belowZero(Indicator indicator, double range) {
        if (!(indicator.rule() instanceof GoalpostsRule rule) || rule.scale() != GoalpostsRule.Scale.LOG) {
            return Optional.empty();
        }
        double least = Math.min(rule.worst(), rule.best());
        double distance = Math.abs(rule.best() - rule.worst());
        Texts texts = new Texts(Locale.ENGLISH);
        return least > distance * range
                ? Optional.empty()
                : Optional.of("--vary-goalposts: " + indicator.code() + " is judged by logarithms between "
                        + texts.number(rule.worst()) + " and " + texts.number(rule.best()) + "; moved by up to "
                        + texts.percent(range) + " of their distance they would not stay above 0. Choose a size below "
                        + texts.percent(Math.floor(1e5 * least / distance) / 1e5));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
