package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {

    @Test
    void streams_ofSeedsPurposesAndNumbers_differ() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            for (int number = 0; number < 100; number++) {
                firsts.add(Streams.points(seed).of(number).nextLong());
                firsts.add(Streams.shifts(seed).of(number).nextLong());
                firsts.add(Streams.resamples(seed).of(number).nextLong());
            }
        }
        assertThat(firsts).hasSize(3000);
        assertThat(Streams.points(7).of(3).nextLong())
                .isEqualTo(Streams.points(7).of(3).nextLong());
    }
}
