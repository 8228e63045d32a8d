package org.opendti.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendti.prepare.Tables.NAN;
import static org.opendti.prepare.Tables.X;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.prepare.Denominate.By;
import org.opendti.table.IndicatorTable;

class PreparationTest {

    private static final IndicatorTable TABLE = Tables.of(new double[] {10, NAN, 40}, new double[] {10, 10, 20});

    @Test
    void apply_noStep_leavesTheTable() {
        Prepared prepared = Preparation.of().apply(TABLE);

        assertThat(prepared.table()).isSameAs(TABLE);
        assertThat(prepared.changes()).isEmpty();
    }

    @Test
    void apply_steps_workOnWhatTheOneBeforeLeft() {
        Step divide = new Denominate(Map.of(X, new By(Tables.Y, 1)));
        Step fill = new ImputeAverage(List.of(X), Average.MEAN);

        // 10/10, –, 40/20 and then (1 + 2) / 2; or (10 + 40) / 2 = 25 first, and that by 10
        assertThat(Tables.x(Preparation.of(divide, fill).apply(TABLE))).containsExactly(1, 1.5, 2);
        assertThat(Tables.x(Preparation.of(fill, divide).apply(TABLE))).containsExactly(1, 2.5, 2);
        assertThat(Preparation.of(fill, divide).apply(TABLE).changes())
                .extracting(Change::why)
                .containsExactly(Why.AVERAGE, Why.DENOMINATED, Why.DENOMINATED, Why.DENOMINATED);
        assertThat(Tables.x(new Prepared(TABLE, List.of(), List.of(), List.of())))
                .containsExactly(10, NAN, 40);
    }
}
