package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputGroupTest {

    @Test
    void group_ofInputs_knowsItsSize() {
        assertThat(new InputGroup("noise", 3, 10).size()).isEqualTo(7);
        assertThat(InputGroup.each("a", "b")).containsExactly(new InputGroup("a", 0, 1), new InputGroup("b", 1, 2));
    }

    @Test
    void group_withoutNameOrInputs_isRefused() {
        assertRefused(() -> new InputGroup(" ", 0, 1), "the name of an input group must not be blank");
        assertRefused(
                () -> new InputGroup("a", 2, 2),
                "the inputs of a (2 to before 2) must begin at 0 or later, and be at least one");
        assertRefused(
                () -> new InputGroup("a", -1, 2),
                "the inputs of a (-1 to before 2) must begin at 0 or later, and be at least one");
    }

    @Test
    void groups_withGapOverlapOrSameName_areRefused() {
        InputGroup a = new InputGroup("a", 0, 2);
        assertRefused(() -> new Groups(List.of()), "there must be at least one input group; there is none");
        assertRefused(
                () -> new Groups(List.of(a, new InputGroup("b", 1, 3))),
                "input group b begins at input 1 and must begin at 2: groups follow one another without gap or overlap");
        assertRefused(
                () -> new Groups(List.of(a, new InputGroup("b", 3, 4))),
                "input group b begins at input 3 and must begin at 2: groups follow one another without gap or overlap");
        assertRefused(
                () -> new Groups(List.of(a, new InputGroup("a", 2, 4))),
                "the name a stands for two groups; names must differ");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void groups_thatFollow_countTheirInputs() {
        Groups groups = new Groups(List.of(new InputGroup("a", 0, 2), new InputGroup("b", 2, 7)));
        assertThat(groups.inputs()).isEqualTo(7);
        assertThat(groups.count()).isEqualTo(2);
        assertThat(groups.names()).containsExactly("a", "b");
    }
}
