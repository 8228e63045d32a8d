package org.opendti.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void toString_ofFileLineAndColumn_isAsCompilersWrite() {
        Place file = Place.file("provinces.csv");

        assertThat(file).hasToString("provinces.csv");
        assertThat(file.at(14, 0)).hasToString("provinces.csv:14");
        assertThat(file.at(14, 3)).hasToString("provinces.csv:14:3");
        assertThat(file.at(0, 3)).hasToString("provinces.csv");
    }

    @Test
    void toString_withoutFile_hasNoLeadingColon() {
        assertThat(Place.NONE).hasToString("");
        assertThat(Place.NONE.at(1, 1)).hasToString("1:1");
        assertThat(Place.of("Bình Dương", "HDCQS")).hasToString("");
    }

    @Test
    void with_oneThing_keepsTheOthers() {
        Place all = Place.file("f").at(1, 2).withUnit("u").withElement("e");

        assertThat(all).isEqualTo(new Place("f", "", 1, 2, "u", "e"));
        assertThat(all.at(3, 4)).isEqualTo(new Place("f", "", 3, 4, "u", "e"));
        assertThat(Place.of("u", "e")).isEqualTo(new Place("", "", 0, 0, "u", "e"));
    }
}
