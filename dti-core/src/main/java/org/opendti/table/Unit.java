package org.opendti.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is scored: a province, a commune, an agency. A unit is its list and its code; codes and names repeat between
 * lists: 24 is Bắc Giang among the 63 provinces and Bắc Ninh among the 34.
 *
 * @param list the list's name, such as {@code provinces-63}
 * @param code the code within the list, such as {@code 74}
 * @param name the name, such as {@code Bình Dương}
 * @param groups the groups it belongs to, such as {@code region} → {@code Đông Nam Bộ}
 */
public record Unit(String list, String code, String name, Map<String, String> groups) {

    /** The group of a province's socio-economic region. */
    public static final String REGION = "region";

    /**
     * Copies the groups.
     *
     * @param list as above
     * @param code as above
     * @param name as above
     * @param groups as above
     */
    public Unit {
        groups = Map.copyOf(groups);
    }

    /**
     * This unit with one more group.
     *
     * @param group the kind of group, such as {@code region}
     * @param value the group, such as {@code Đông Nam Bộ}
     * @return the unit
     */
    public Unit withGroup(String group, String value) {
        Map<String, String> more = new HashMap<>(groups);
        more.put(group, value);
        return new Unit(list, code, name, more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit that && code.equals(that.code) && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return 31 * list.hashCode() + code.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
