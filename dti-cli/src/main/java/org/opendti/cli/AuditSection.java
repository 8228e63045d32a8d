package org.opendti.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The sections of an audit, in the order of output. */
enum AuditSection {
    /** What is there of each column, where it lies, what shape it has. */
    STATISTICS,
    /** How much of an aggregate each unit has. */
    AVAILABILITY,
    /** Which elements go together. */
    CORRELATIONS,
    /** Cronbach's alpha of each aggregate. */
    ALPHA,
    /** The principal components of each aggregate. */
    COMPONENTS,
    /** How much each element weighs after all levels. */
    WEIGHTS,
    /** What each element adds to the ranks. */
    LEAVE_ONE_OUT,
    /** Values far from the others. */
    OUTLIERS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static final class Converter implements ITypeConverter<AuditSection> {
        @Override
        public AuditSection convert(String value) {
            return Arrays.stream(values())
                    .filter(section -> section.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(
                            value,
                            Arrays.stream(values()).map(AuditSection::toString).toList()));
        }
    }
}
