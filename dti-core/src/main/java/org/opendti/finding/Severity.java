package org.opendti.finding;

/** How much a finding matters. */
public enum Severity {
    /** No result can be had: {@code HDCQS is 1.2, above its maximum 1}. */
    ERROR,
    /** A result can be had but should be looked at: {@code DTI is given as 0.64 and computed as 0.6321}. */
    WARNING,
    /** Worth knowing: {@code the column DTTM is not in this edition and was passed over}. */
    NOTE
}
