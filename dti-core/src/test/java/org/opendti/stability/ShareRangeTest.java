package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareRangeTest {

    @Test
    void contains_atEachEnd_isAsStated() {
        ShareRange range = new ShareRange(0.2, 0.35, true, false);

        assertThat(range.contains(0.2)).isTrue();
        assertThat(range.contains(0.3)).isTrue();
        assertThat(range.contains(0.35)).isFalse();
        assertThat(range.contains(0.1)).isFalse();
        assertThat(range.contains(0.4)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
        assertThat(new ShareRange(0.2, 0.35, false, true).contains(0.2)).isFalse();
        assertThat(new ShareRange(0.2, 0.35, false, true).contains(0.35)).isTrue();
        assertThat(range.isPoint()).isFalse();
        assertThat(ShareRange.point(0.5).isPoint()).isTrue();
        assertThat(ShareRange.point(0.5).contains(0.5)).isTrue();
    }

    @Test
    void range_ofPoorEnds_isRefused() {
        assertThatThrownBy(() -> new ShareRange(-0.1, 0.5, true, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareRange(0.6, 0.5, true, true))
                .hasMessage("the ends of a range of shares (0.6, 0.5) must be within 0 to 1 and in order");
        assertThatThrownBy(() -> new ShareRange(0.6, 1.5, true, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareRange(Double.NaN, 0.5, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareRange(0.5, Double.NaN, true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareRange(0.5, 0.5, true, false))
                .hasMessage("a range of the one share 0.5 must include it");
        assertThatThrownBy(() -> new ShareRange(0.5, 0.5, false, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
