package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoringRuleTest {

    @Test
    void share_ofARawValue_isThatValueWithinZeroToOne() {
        ScoringRule share = new ScoringRule.Share();
        double[] raw = {0, 0.85, 1, Double.NaN};

        assertThat(share.attainments(raw)).containsExactly(0, 0.85, 1, Double.NaN);
        assertThat(share.leastRaw()).isZero();
        assertThat(share.greatestRaw()).isEqualTo(1);
    }

    @Test
    void notScored_ofARawValue_hasNoAttainmentAndTakesAll() {
        ScoringRule none = new ScoringRule.NotScored();

        assertThat(none.attainments(new double[] {-5, 1e300})).containsExactly(Double.NaN, Double.NaN);
        assertThat(none.leastRaw()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(none.greatestRaw()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
