package org.opendti.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.opendti.Told;

class MessagesTest {

    @Test
    void fill_ofAnotherBundle_readsItsLanguage() {
        ClassLoader loader = MessagesTest.class.getClassLoader();

        assertThat(Messages.of("org.opendti.finding.messages", Told.VI, loader).fill("finding.no-unit", Map.of()))
                .startsWith("dòng không có tên đơn vị");
        assertThat(Messages.of("org.opendti.finding.messages", Locale.JAPAN, loader)
                        .fill("finding.no-unit", Map.of()))
                .startsWith("the row names no unit");
    }

    @Test
    void of_unknownBundleOrKey_isRefused() {
        ClassLoader loader = MessagesTest.class.getClassLoader();

        assertThatThrownBy(() -> Messages.of("org.opendti.none", Locale.ENGLISH, loader))
                .isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Messages.of(Locale.ENGLISH).fill("finding.none", Map.of()))
                .isInstanceOf(MissingResourceException.class);
    }
}
