package org.opendti.coinr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small index in COINr's two tables: four indicators, two pillars, a group, a denominator and another column. */
final class TwoFiles {

    static final String META = """
            Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
            1,Visits,Visitors,1,2,people,900,People,Openness,Indicator
            1,Taxes,Tax rate,-1,1,%,12.5,NA,Openness,Indicator
            1,Trees,Trees,1,0.5,,NA,NA,Green,Indicator
            1,Smoke,"Smoke, all year",-1,1.5,t,0.3,NA,Green,Indicator
            2,Openness,Openness,1,3,Score,NA,NA,Best,Aggregate
            2,Green,Green town,1,1,Score,NA,NA,Best,Aggregate
            3,Best,Best town,1,1,Score,NA,NA,NA,Aggregate
            NA,Shore,By the sea,NA,NA,NA,NA,NA,NA,Group
            NA,People,Population,NA,NA,people,NA,NA,NA,Denominator
            NA,Mayor,Mayor's name,NA,NA,NA,NA,NA,NA,Other
            """;

    static final String DATA = """
            uName,uCode,Shore,Time,People,Mayor,Visits,Taxes,Trees,Smoke
            Alpha,A,sea,2020,1000,Ann,500,10,30,0.25
            Beta,B,land,2020,2000,NA,500,20.5,NA,1.5
            Gamma,C,NA,2020,500,"Bo, jr",100,12,10,0.5
            """;

    private final Path folder;

    TwoFiles(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("iData.csv");
    }

    Path meta() {
        return folder.resolve("iMeta.csv");
    }

    CoinrFiles read(String data, String meta) {
        try {
            Files.writeString(data(), data);
            Files.writeString(meta(), meta);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CoinrFiles.read(data(), meta());
    }

    CoinrFiles read() {
        return read(DATA, META);
    }

    /** iMeta with a line in place of the one of a code. */
    CoinrFiles readWith(String code, String line) {
        return read(DATA, META.replaceFirst("(?m)^[^,]*," + code + ",.*$", line));
    }
}
