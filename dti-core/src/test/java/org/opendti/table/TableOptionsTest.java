package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.io.Limits;

class TableOptionsTest {

    @Test
    void with_oneOption_changesThatAlone() {
        TableOptions options = TableOptions.defaults()
                .withCharset(StandardCharsets.UTF_16)
                .withSeparator('|')
                .withDecimalMark(DecimalMark.COMMA)
                .withMissing(Set.of("TRỐNG"))
                .withLimits(new Limits(1, 2, 3, 4))
                .withSheet("Dữ liệu")
                .withRange("A4:F70");

        assertThat(options)
                .isEqualTo(new TableOptions(
                        Optional.of(StandardCharsets.UTF_16),
                        Optional.of('|'),
                        Optional.of(DecimalMark.COMMA),
                        Set.of("trống"),
                        new Limits(1, 2, 3, 4),
                        Optional.of("Dữ liệu"),
                        Optional.of("A4:F70")));
        assertThat(TableOptions.defaults().missing())
                .contains("na", "n/a", "-", "…")
                .doesNotContain("trống");
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r'})
    void withSeparator_thatPartsNothing_isRefused(char separator) {
        assertThatThrownBy(() -> TableOptions.defaults().withSeparator(separator))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
