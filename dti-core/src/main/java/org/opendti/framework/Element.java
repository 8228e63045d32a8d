package org.opendti.framework;

import java.util.OptionalDouble;

/** What has a value of its own in an index: an observed indicator or a computed aggregate. */
public sealed interface Element permits Indicator, Aggregate {

    /** {@return the code, which means the same subject in every edition, such as {@code HTS}} */
    String code();

    /** {@return the edition's own number, such as {@code 1.3}; empty if it has none} */
    String number();

    /** {@return the name} */
    Label name();

    /** {@return the most points that can be earned, at least 0; empty where the edition does not state them} */
    OptionalDouble maxPoints();

    /** {@return where the definition comes from} */
    Provenance provenance();
}
