package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelTest {

    @ParameterizedTest
    @CsvSource({"0, 4, 1", "1, 4, 3", "4, 4, 2", "5, 4, 2", "1000, 7, 1", "1000, 7, 8", "3, 100, 8"})
    void ranges_ofAnySize_coverEachOnceFromMultiplesOfTheBlock(int size, int block, int threads) {
        AtomicIntegerArray seen = new AtomicIntegerArray(size);
        Parallel.ranges(size, block, threads, (from, to) -> {
            assertThat(from % block).isZero();
            for (int i = from; i < to; i++) {
                seen.incrementAndGet(i);
            }
        });
        for (int i = 0; i < size; i++) {
            assertThat(seen.get(i)).isEqualTo(1);
        }
    }

    @Test
    void ranges_whenOneFails_failAsAWhole() {
        assertThatThrownBy(() -> Parallel.ranges(100, 10, 4, (from, to) -> {
                    if (from == 0) {
                        throw new IllegalStateException("first");
                    }
                }))
                .hasMessage("first");
    }

    @Test
    void ranges_whenInterrupted_endAndKeepTheInterruption() {
        Thread.currentThread().interrupt();
        AtomicIntegerArray seen = new AtomicIntegerArray(100);
        Parallel.ranges(100, 10, 4, (from, to) -> seen.incrementAndGet(from));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen.get(0)).isEqualTo(1);
    }
}
