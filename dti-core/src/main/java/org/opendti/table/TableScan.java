package org.opendti.table;

import java.util.List;
import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.finding.Severity;

/**
 * A file read as far as it can be, and everything that is wrong with it. What cannot be used, such as text where a number
 * belongs, is missing in the table; rows of units that the list does not have stand in it as they are. It is for looking
 * at; what is to be scored is read by {@link Tables#read}.
 *
 * @param table the table; empty where the file ends the reading, such as a workbook in place of text
 * @param findings what is wrong, in the order in which it was met
 */
public record TableScan(Optional<IndicatorTable> table, List<Finding> findings) {

    /**
     * Copies the findings.
     *
     * @param table as above
     * @param findings as above
     */
    public TableScan {
        findings = List.copyOf(findings);
    }

    /** {@return whether one of the findings is an error} */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
