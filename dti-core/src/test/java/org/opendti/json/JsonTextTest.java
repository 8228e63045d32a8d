package org.opendti.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"power\",\"p\":2}",
                "[0.1,1000,\"a \\\"b\\\"\",true,false,null,[],{}]",
                "\"Bình Dương\"",
                "0.00001"
            })
    void text_ofAValueThatWasRead_isTheSame(String text) throws IOException {
        assertThat(JsonText.of(JsonReading.read(new StringReader(text), "t"))).isEqualTo(text);
    }
}
