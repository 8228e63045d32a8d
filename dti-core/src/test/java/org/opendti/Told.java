package org.opendti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;

/** What a refused run told. Every finding is checked to be filled in, in both languages. */
public final class Told {

    public static final Locale VI = Locale.forLanguageTag("vi");

    private Told() {}

    /** The findings of the {@link DtiException} that the run ends with. */
    public static List<Finding> by(ThrowingCallable run) {
        DtiException problem = catchThrowableOfType(DtiException.class, run);
        assertThat(problem).as("refused").isNotNull();
        List<Finding> findings = problem.findings();
        assertThat(findings).isNotEmpty().allSatisfy(Told::assertFilled);
        return findings;
    }

    /** The one finding of the {@link DtiException} that the run ends with. */
    public static Finding onceBy(ThrowingCallable run) {
        List<Finding> findings = by(run);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    /** Place and code of each, such as {@code t.csv:3:2 not-a-number}. */
    public static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.place() + " " + finding.code().id()).strip())
                .toList();
    }

    public static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    /** No named place is left over: {@code {unit}}. */
    public static void assertFilled(Finding finding) {
        assertThat(finding.message(Locale.ENGLISH)).doesNotContainPattern("\\{\\w+}");
        assertThat(finding.message(VI)).doesNotContainPattern("\\{\\w+}");
    }
}
