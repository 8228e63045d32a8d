package org.opendti.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unit,name,DTI                       | `,`",
                "unit;name;DTI                       | ;",
                "unit                                | `,`",
                "\"a;b;c\",d                         | `,`",
                "\"a,b,c\";d                         | ;",
                "Tỉnh, thành phố;DTI                 | ;",
                "Mã;Nhân lực, hạ tầng, nền tảng      | ;",
                "unit, name, DTI                     | `,`",
                "#unit;name#1,2,3,4                  | ;",
                "#\"a#b;c;d\",e                      | `,`"
            })
    void of_aFirstLine_isTheMarkThatPartsIt(String text, char separator) {
        char[] letters = text.strip().replace('#', '\n').toCharArray();

        assertThat(Separators.of(letters, letters.length)).isEqualTo(separator);
    }

    @ParameterizedTest
    @CsvSource({"'unit\tname\tDTI'", "'Tỉnh, thành phố\tDTI'"})
    void of_tabs_isATab(String text) {
        assertThat(Separators.of(text.toCharArray(), text.length())).isEqualTo('\t');
    }
}
