package org.opendti.vietnam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.kernel.Spelling;

/**
 * The built-in editions: the provincial Digital Transformation Index (DTI) of 2020, 2021–2023 and 2024, and the ICT
 * Index since 2016. Each element says where it is from and whether that is official, inferred or illustrative.
 *
 * <p>A code means the same subject in every edition, made up as the edition says:
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><th>code</th><th>subject</th></tr>
 * <tr><td>NTS, TCS, HTS, NLS, ATTT, DTTM</td><td>awareness, institutions, infrastructure, human resources, information
 * security, smart city</td></tr>
 * <tr><td>NTC</td><td>the foundation group of these</td></tr>
 * <tr><td>HDCQS, HDKTS, HDXHS</td><td>activity in digital government, economy and society</td></tr>
 * <tr><td>HD</td><td>the activity group of these</td></tr>
 * <tr><td>CQS, KTS, XHS</td><td>the pillars: digital government, economy and society</td></tr>
 * <tr><td>DTI</td><td>the index</td></tr>
 * <tr><td>HTKT, HTNL, UDCNTT, ICT</td><td>technical infrastructure, human infrastructure, IT application, ICT
 * Index</td></tr>
 * </table>
 */
public final class Editions {

    private static final List<String> IDS =
            List.of("dti-province-2020", "dti-province-2022", "dti-province-2024", "ict-index-2016");
    private static final String DTI = "dti-province-";

    private Editions() {}

    /** Those read so far; a file of the library never changes. */
    private static final Map<String, Framework> READ = new ConcurrentHashMap<>();

    /** {@return the names of all editions, the DTI's first, the earlier before the later} */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * The edition of a name.
     *
     * @param id such as {@code dti-province-2022}
     * @return the framework
     * @throws DtiException if there is none; it names those that there are
     */
    public static Framework get(String id) {
        if (!IDS.contains(id)) {
            throw new DtiException(
                    FindingCode.UNKNOWN_EDITION,
                    Place.NONE,
                    "value",
                    id,
                    "known",
                    String.join(", ", Spelling.nearest(id, IDS, IDS.size())));
        }
        return read(id);
    }

    private static Framework read(String id) {
        return READ.computeIfAbsent(
                id, name -> Resources.read("editions/" + name + ".json", in -> FrameworkJson.read(in, name)));
    }

    /**
     * The edition of the provincial DTI that the index of a year follows.
     *
     * @param year such as 2023, whose index follows the edition of 2022
     * @return the framework
     * @throws DtiException if no edition is known for the year; it names the years that are
     */
    public static Framework forYear(int year) {
        Map<Integer, String> editions = new LinkedHashMap<>();
        for (String id : IDS) {
            if (id.startsWith(DTI)) {
                read(id).edition().years().forEach(covered -> editions.put(covered, id));
            }
        }
        String id = editions.get(year);
        if (id == null) {
            Set<Integer> known = editions.keySet();
            throw new DtiException(FindingCode.NO_EDITION_OF_YEAR, Place.NONE, "year", year, "known", known);
        }
        return read(id);
    }
}
