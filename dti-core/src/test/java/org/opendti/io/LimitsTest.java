package org.opendti.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0", "-5, 1, 1, 1"})
    void limits_belowOne_areRefused(long bytes, int rows, int columns, int fieldLength) {
        assertThatThrownBy(() -> new Limits(bytes, rows, columns, fieldLength))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every limit must be at least 1; got bytes " + bytes + ", rows " + rows + ", columns "
                        + columns + ", fieldLength " + fieldLength);
    }

    @Test
    void limits_ofOne_areTaken() {
        assertThat(new Limits(1, 1, 1, 1).rows()).isEqualTo(1);
    }
}
