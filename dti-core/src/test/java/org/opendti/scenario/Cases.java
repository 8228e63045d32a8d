package org.opendti.scenario;

import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Situations that scenarios start from in tests. */
final class Cases {

    private Cases() {}

    private static final String ILLUSTRATIVE = "dti-province-2022-illustrative/";

    static final CompositeIndex DTI = CompositeIndex.of(Editions.forYear(2022));
    static final IndicatorTable PUBLISHED =
            TableCsv.read(SampleData.file("dti-2022/published.csv"), DTI.framework(), Provinces.of63());

    static final Framework RAW_FRAMEWORK = FrameworkJson.read(SampleData.file(ILLUSTRATIVE + "framework.json"));
    static final CompositeIndex RAW_INDEX = CompositeIndex.of(RAW_FRAMEWORK);
    static final IndicatorTable RAW =
            TableCsv.read(SampleData.file(ILLUSTRATIVE + "raw.csv"), RAW_FRAMEWORK, Provinces.of63());

    /** The same without rules that judge a unit beside the others. */
    static final CompositeIndex ALONE_INDEX = CompositeIndex.of(RAW_FRAMEWORK
            .with(withRule("HDCQS.10", new TargetRule(100, ScoringRule.Beyond.HOLD)))
            .with(withRule("HDKTS.8", new GoalpostsRule(0, 10_000, ScoringRule.Beyond.HOLD))));

    private static Indicator withRule(String code, ScoringRule rule) {
        return ((Indicator) RAW_FRAMEWORK.element(code)).withRule(rule);
    }

    static final Situation TODAY = new Situation(DTI, PUBLISHED);
    static final Situation RAW_TODAY = new Situation(RAW_INDEX, RAW);
}
