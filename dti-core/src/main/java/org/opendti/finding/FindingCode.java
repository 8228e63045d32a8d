package org.opendti.finding;

import java.util.Locale;

/** What kind of problem a finding is. Codes stay the same from release to release; the words may get better. */
public enum FindingCode {
    /** A file that is not there. */
    NO_FILE(Severity.ERROR),
    /** A folder in place of a file. */
    FOLDER_NOT_FILE(Severity.ERROR),
    /** A file that cannot be read. */
    UNREADABLE_FILE(Severity.ERROR),
    /** A file that cannot be written; what stood there is untouched. */
    UNWRITABLE_FILE(Severity.ERROR),
    /** A file without content. */
    EMPTY_FILE(Severity.ERROR),
    /** A file above the limit. */
    FILE_TOO_LARGE(Severity.ERROR),
    /** A file that is not text. */
    NOT_TEXT(Severity.ERROR),
    /** Text that is not UTF-8. */
    NOT_UTF8(Severity.ERROR),
    /** A workbook or archive in place of text. */
    WORKBOOK_NOT_TEXT(Severity.ERROR),
    /** CSV that cannot be split into fields, such as a quote that is not closed. */
    CSV_SYNTAX(Severity.ERROR),
    /** A field above the limit. */
    FIELD_TOO_LONG(Severity.ERROR),
    /** More rows than the limit. */
    TOO_MANY_ROWS(Severity.ERROR),
    /** More fields in a line than the limit. */
    TOO_MANY_COLUMNS(Severity.ERROR),
    /** A first line without a known column name. */
    NO_HEADER(Severity.ERROR),
    /** A table that does not say whose rows they are. */
    NO_UNIT_COLUMN(Severity.ERROR),
    /** A column name that stands twice. */
    DUPLICATE_COLUMN(Severity.ERROR),
    /** A column that the framework does not know. */
    UNKNOWN_COLUMN(Severity.ERROR),
    /** A cell in a column without a name. */
    NAMELESS_COLUMN(Severity.ERROR),
    /** A file of published ranks with other columns. */
    WRONG_COLUMNS(Severity.ERROR),
    /** A table with a header alone. */
    NO_ROWS(Severity.ERROR),
    /** A row with more or fewer fields than the header. */
    ROW_LENGTH(Severity.ERROR),
    /** A row that does not say whose it is. */
    NO_UNIT(Severity.ERROR),
    /** A unit that the list does not have. */
    UNKNOWN_UNIT(Severity.ERROR),
    /** A name that several units have. */
    AMBIGUOUS_UNIT(Severity.ERROR),
    /** A unit of an earlier list. */
    UNIT_OF_ANOTHER_LIST(Severity.ERROR),
    /** A name that is not that of the unit beside it. */
    NAME_OF_ANOTHER_UNIT(Severity.ERROR),
    /** A row that stands twice in a table made by code. */
    DUPLICATE_ROW(Severity.ERROR),
    /** A row that stands twice in a file. */
    DUPLICATE_ROW_LINES(Severity.ERROR),
    /** A year that is none. */
    BAD_YEAR(Severity.ERROR),
    /** Text where a number belongs. */
    NOT_A_NUMBER(Severity.ERROR),
    /** NaN or infinity where a number belongs. */
    NOT_FINITE(Severity.ERROR),
    /** A year or rank that is no whole number. */
    NOT_WHOLE(Severity.ERROR),
    /** A number above its column's maximum. */
    ABOVE_MAXIMUM(Severity.ERROR),
    /** A number below its column's minimum. */
    BELOW_MINIMUM(Severity.ERROR),
    /** A word in a column CODE@basis that is no basis. */
    UNKNOWN_BASIS(Severity.ERROR),
    /** A year that a table does not have. */
    NO_SUCH_YEAR(Severity.ERROR),
    /** A status that a table does not have. */
    NO_SUCH_STATUS(Severity.ERROR),
    /** A table of several years or statuses where one is scored. */
    SEVERAL_ROWS_PER_UNIT(Severity.ERROR),
    /** Text that is no JSON. */
    JSON_SYNTAX(Severity.ERROR),
    /** A key that must be there. */
    JSON_MISSING_KEY(Severity.ERROR),
    /** A key that has no meaning here. */
    JSON_UNKNOWN_KEY(Severity.ERROR),
    /** A value of another type. */
    JSON_WRONG_TYPE(Severity.ERROR),
    /** A word that is none of those known. */
    JSON_UNKNOWN_WORD(Severity.ERROR),
    /** A date that is none. */
    BAD_DATE(Severity.ERROR),
    /** A count of digits that is out of range. */
    BAD_DIGITS(Severity.ERROR),
    /** A code that cannot be one. */
    BAD_CODE(Severity.ERROR),
    /** A code that stands twice. */
    DUPLICATE_CODE(Severity.ERROR),
    /** Max points that are negative or not finite. */
    BAD_POINTS(Severity.ERROR),
    /** A part that is no element. */
    UNKNOWN_PART(Severity.ERROR),
    /** A part named twice in one aggregate. */
    DUPLICATE_PART(Severity.ERROR),
    /** An input that is not declared. */
    UNKNOWN_INPUT(Severity.ERROR),
    /** A part with neither weight nor max points. */
    NO_WEIGHT(Severity.ERROR),
    /** A weight that is negative or not finite. */
    BAD_WEIGHT(Severity.ERROR),
    /** An aggregate that is scored, and whose weights are all 0. */
    ZERO_WEIGHTS(Severity.ERROR),
    /** An indicator that no aggregate uses. */
    UNUSED_INDICATOR(Severity.ERROR),
    /** Aggregates that are parts of themselves. */
    CYCLE(Severity.ERROR),
    /** Aggregates within aggregates beyond the limit. */
    TOO_DEEP(Severity.ERROR),
    /** A headline that is no aggregate. */
    NO_HEADLINE(Severity.ERROR),
    /** An element that the framework does not have. */
    UNKNOWN_ELEMENT(Severity.ERROR),
    /** An edition that is not built in. */
    UNKNOWN_EDITION(Severity.ERROR),
    /** A year whose edition is not known. */
    NO_EDITION_OF_YEAR(Severity.ERROR),
    /** An element asked for that a unit lacks. */
    MISSING_TARGET(Severity.ERROR),
    /** A given value that differs from the computed one. */
    GIVEN_DIFFERS(Severity.WARNING),
    /** A column of the table that the index does not use. */
    COLUMN_PASSED_OVER(Severity.NOTE),
    /** A unit of the list of which the table has no row. */
    UNIT_NOT_IN_TABLE(Severity.ERROR),
    /** A region or other group that no unit is of. */
    UNKNOWN_GROUP(Severity.ERROR),
    /** Boards of two lists of units. */
    LISTS_DIFFER(Severity.ERROR),
    /** A board of another list than the merger's. */
    OTHER_LIST_TO_MERGE(Severity.ERROR),
    /** Boards that share no unit. */
    NOTHING_SHARED(Severity.ERROR),
    /** That there were more findings than are kept. */
    MORE_FINDINGS(Severity.NOTE),
    /** A scoring rule whose parameters cannot be. */
    BAD_RULE(Severity.ERROR),
    /** An indicator whose inputs do not fit its rule. */
    RULE_INPUTS(Severity.ERROR),
    /** Raw values that would earn more than all points or less than none, where the rule calls that an error. */
    RAW_BEYOND(Severity.ERROR),
    /** Raw values that would earn more than all points or less than none, and were held. */
    RAW_HELD(Severity.WARNING),
    /** A count over a population of 0. */
    NO_POPULATION(Severity.ERROR),
    /** An indicator judged between the units, of which all have the same value. */
    NO_SPREAD(Severity.ERROR),
    /** A word that a level or flag does not know. */
    UNKNOWN_WORD(Severity.ERROR),
    /** Text that is not of the character set it is read in. */
    NOT_IN_CHARSET(Severity.ERROR),
    /** A column's name that several elements have. */
    AMBIGUOUS_COLUMN(Severity.ERROR),
    /** A number with another decimal mark than the rest of the file. */
    MIXED_DECIMAL_MARKS(Severity.ERROR),
    /** A number that reads differently with a point and a comma as decimal mark, where nothing tells which it is. */
    UNDECIDED_DECIMAL_MARK(Severity.ERROR),
    /** A line of a long table that names no indicator. */
    NO_INDICATOR(Severity.ERROR),
    /** A cell that stands twice in a long table. */
    DUPLICATE_CELL(Severity.ERROR),
    /** A column of figures in a long table. */
    COLUMN_BESIDE_VALUE(Severity.ERROR),
    /** An element asked for that a merged unit lacks, since a predecessor does. */
    MISSING_IN_MERGER(Severity.ERROR),
    /** An element asked for that no unit has. */
    NO_VALUES(Severity.ERROR),
    /** Rows of several years, or with and without a year, scored as one table. */
    YEARS_MIXED(Severity.WARNING),
    /** A table of a year that the edition was not used for. */
    EDITION_OF_OTHER_YEARS(Severity.WARNING),
    /** A table whose years follow several editions, where one is scored. */
    EDITIONS_MEET(Severity.ERROR),
    /** More than all, of two counts of which the second is all, where the rule calls that an error. */
    RATIO_BEYOND(Severity.ERROR),
    /** More than all, of two counts of which the second is all, held to all. */
    RATIO_HELD(Severity.WARNING),
    /** Two columns that give one element differently. */
    GIVEN_TWICE(Severity.WARNING),
    /** A number above 1 where a share belongs, such as a percentage without its sign. */
    SHARE_ABOVE_ONE(Severity.ERROR),
    /** A percentage that looks like a share. */
    SHARE_AS_PERCENTAGE(Severity.WARNING),
    /** A value at least ten times that of the year before, or at most a tenth. */
    LEAP(Severity.WARNING),
    /** A column whose cells are all the same. */
    SAME_EVERYWHERE(Severity.WARNING),
    /** A method of aggregation whose parameters cannot be. */
    BAD_AGGREGATION(Severity.ERROR),
    /** A step of preparation that a table does not allow. */
    CANNOT_PREPARE(Severity.ERROR),
    /** An indicator that a method cannot normalise. */
    CANNOT_NORMALISE(Severity.ERROR),
    /** An indicator of several raw values, or of words, where one number is normalised. */
    CANNOT_NORMALISE_SEVERAL(Severity.ERROR),
    /** A part that a method of aggregation cannot take. */
    CANNOT_AGGREGATE(Severity.ERROR),
    /** Parts that a scheme cannot weigh. */
    CANNOT_WEIGH(Severity.ERROR),
    /** How near weights that were sought come to their targets. */
    WEIGHTS_OPTIMISED(Severity.NOTE),
    /** A recipe whose choice cannot be. */
    BAD_RECIPE(Severity.ERROR),
    /** A column that iMeta names and iData lacks. */
    MISSING_COLUMN(Severity.ERROR),
    /** A Parent in iMeta that is no aggregate. */
    UNKNOWN_PARENT(Severity.ERROR),
    /** An indicator of iMeta without a Parent. */
    NO_PARENT(Severity.ERROR),
    /** Several elements without a Parent, or none, where one is the index. */
    NOT_ONE_TOP(Severity.ERROR),
    /** An aggregate of nothing, where each has parts. */
    NO_PARTS(Severity.ERROR),
    /** A part that does not stand just one Level below its Parent. */
    LEVELS_APART(Severity.ERROR),
    /** A Denominator in iMeta that is no such column. */
    UNKNOWN_DENOMINATOR(Severity.ERROR),
    /** A column of an aggregate in iData. */
    AGGREGATE_COLUMN(Severity.ERROR),
    /** A part of several aggregates, where each has one Parent. */
    SEVERAL_PARENTS(Severity.ERROR),
    /** What COINr's tables cannot hold. */
    NOT_FOR_COINR(Severity.ERROR),
    /** What COINr's tables have no place for, and what changes no score. */
    LEFT_OUT(Severity.WARNING),
    /** A code that R does not take as a column's name. */
    CODE_NOT_OF_R(Severity.ERROR),
    /** A unit with the code of a column, which COINr does not take. */
    UNIT_AS_COLUMN(Severity.ERROR),
    /** Codes of units that R takes for numbers. */
    UNIT_CODES_OF_DIGITS(Severity.WARNING),
    /** More units than ranks can be counted of. */
    TOO_MANY_UNITS(Severity.ERROR),
    /** A factor that cannot vary without the table. */
    NEEDS_TABLE(Severity.ERROR),
    /** Weights that a factor cannot vary. */
    WEIGHTS_STAY(Severity.ERROR),
    /** What a factor is to vary, and is not there. */
    NOTHING_TO_VARY(Severity.ERROR),
    /** An aggregate that is no weighted sum of its parts, where one is needed. */
    NOT_LINEAR(Severity.ERROR),
    /** An aggregate of which some unit lacks a part, where a weighted sum is needed. */
    PARTS_LACK(Severity.ERROR),
    /** An element in which no weights act on the scores of all units. */
    NO_WEIGHTS(Severity.ERROR),
    /** What is to be an indicator and is none. */
    NOT_AN_INDICATOR(Severity.ERROR),
    /** Goalposts for an indicator that is not scored on any. */
    NO_GOALPOSTS(Severity.ERROR),
    /** A change of a column that the index cannot take. */
    CHANGE_NO_COLUMN(Severity.ERROR),
    /** A gap to a target, where the rule has none in numbers. */
    CHANGE_NO_TARGET(Severity.ERROR),
    /** A change that starts from a number that is missing, or goes to one. */
    CHANGE_OF_MISSING(Severity.ERROR),
    /** A change beyond what the column takes. */
    CHANGE_OUT_OF_RANGE(Severity.ERROR),
    /** A number where words are taken, or a word that the rule does not know. */
    CHANGE_NEEDS_WORD(Severity.ERROR),
    /** A word where numbers are taken. */
    CHANGE_NEEDS_NUMBER(Severity.ERROR),
    /** A computed element that cannot be set, since what it is made of also counts elsewhere. */
    CHANGE_COUNTS_ELSEWHERE(Severity.ERROR),
    /** A change below an aggregate that is given, and would stay as it is. */
    CHANGE_UNDER_GIVEN(Severity.ERROR),
    /** A change that cannot be added to what is given. */
    CHANGE_NOT_ADDABLE(Severity.ERROR),
    /** A scenario in a file that breaks a rule. */
    BAD_SCENARIO(Severity.ERROR),
    /** An element to be left out that is no part of anything. */
    LEAVES_ALL(Severity.ERROR),
    /** A board of no year, or of several, where years are set side by side. */
    BOARD_WITHOUT_YEAR(Severity.ERROR),
    /** Two boards of one year, where years are set side by side. */
    YEAR_TWICE(Severity.ERROR),
    /** One year alone, where a trend needs two. */
    ONE_YEAR_ALONE(Severity.ERROR),
    /** Years that have no unit in common. */
    YEARS_SHARE_NO_UNIT(Severity.ERROR),
    /** Years whose frameworks have no element in common. */
    YEARS_SHARE_NO_ELEMENT(Severity.ERROR),
    /** An element that not all years have. */
    ELEMENT_NOT_OF_ALL_YEARS(Severity.ERROR),
    /** Units of a year that another year lacks. */
    UNITS_NOT_SHARED(Severity.NOTE),
    /** Elements of a year that another year lacks. */
    ELEMENTS_NOT_SHARED(Severity.NOTE),
    /** Another edition from one year to the next, so that a change is also one of method. */
    EDITION_CHANGES(Severity.NOTE),
    /** Goalposts that cannot be those of all years. */
    NO_PANEL_GOALPOSTS(Severity.ERROR),
    /** A given aggregate that another edition makes up otherwise; its unit is left out. */
    COMPOSITION_DIFFERS(Severity.WARNING),
    /** A given aggregate that another edition makes up otherwise, taken over on request. */
    COMPOSITION_ACCEPTED(Severity.WARNING),
    /** A year to forecast that is not after the last. */
    FORECAST_NOT_LATER(Severity.ERROR),
    /** Units without a score in some year, so that the element cannot be forecast. */
    FORECAST_LACKS(Severity.ERROR),
    /** Scores beyond 0 to 1, which a forecast would be held to. */
    FORECAST_OFF_SCALE(Severity.ERROR),
    /** What a forecast assumes. */
    FORECAST_ASSUMES(Severity.NOTE),
    /** A unit without a weight to merge by. */
    NO_MERGE_WEIGHT(Severity.ERROR),
    /** Words of predecessors that differ, so that their merged unit has none. */
    WORDS_DIFFER(Severity.WARNING),
    /** A file of weights of which the column to take cannot be told. */
    WEIGHT_COLUMN(Severity.ERROR),
    /** A change that cannot be split among its causes, since a situation between has no score. */
    CANNOT_SPLIT(Severity.ERROR),
    /** A merged unit none of whose several predecessors has its name. */
    NO_PREDECESSOR_OF_NAME(Severity.ERROR),
    /** An element whose scores depend on other units, where they must not. */
    DEPENDS_ON_OTHERS(Severity.ERROR),
    /** A plan through an aggregate that is no weighted mean. */
    PLAN_NOT_LINEAR(Severity.ERROR),
    /** A plan through weights found from the data, or on a prepared table. */
    PLAN_UNITS_TOGETHER(Severity.ERROR),
    /** A plan that would move an indicator which the recipe normalises. */
    PLAN_NORMALISED(Severity.ERROR),
    /** A plan that would move indicators which are judged beside the other units. */
    PLAN_RELATIVE(Severity.ERROR),
    /** A choice of a plan for what lies inside an aggregate that is given. */
    PLAN_INSIDE_GIVEN(Severity.ERROR),
    /** A choice of a plan for what is computed from parts. */
    PLAN_COMPUTED(Severity.ERROR),
    /** A choice of a plan for what does not count, or is missing. */
    PLAN_DOES_NOT_COUNT(Severity.ERROR),
    /** A choice of a plan for an input that several indicators share. */
    PLAN_INPUT_SHARED(Severity.ERROR),
    /** A choice of a plan for what no plan moves, such as what another number is divided by. */
    PLAN_CANNOT_MOVE(Severity.ERROR),
    /** A bound of a plan below today's value, or beyond what the column takes. */
    PLAN_BAD_BOUND(Severity.ERROR),
    /** A bound of a plan in words. */
    PLAN_BOUND_OF_WORDS(Severity.ERROR),
    /** A cost per raw unit of words. */
    PLAN_COST_OF_WORDS(Severity.ERROR),
    /** A cost per raw unit on a logarithmic scale. */
    PLAN_COST_OF_LOGARITHMS(Severity.ERROR),
    /** A cost per raw unit from a number that is worse than what earns nothing. */
    PLAN_COST_BELOW_WORST(Severity.ERROR),
    /** A plan to a rank beyond the number of units. */
    PLAN_RANK_BEYOND(Severity.ERROR),
    /** A plan that cannot be found by looking at so many. */
    PLAN_TOO_HARD(Severity.ERROR),
    /** A sheet or range asked for in a file of text. */
    SHEET_OF_TEXT(Severity.ERROR),
    /** A file that is no workbook of the form .xlsx. */
    NOT_XLSX(Severity.ERROR),
    /** A workbook that unpacks to more than the limit. */
    WORKBOOK_TOO_LARGE(Severity.ERROR),
    /** A part of a workbook that no spreadsheet writes, such as a document type. */
    WORKBOOK_UNSAFE(Severity.ERROR),
    /** A sheet that the workbook does not have. */
    NO_SHEET(Severity.ERROR),
    /** A range that is neither cells nor a name of the workbook. */
    NO_RANGE(Severity.ERROR),
    /** A cell whose formula failed. */
    CELL_ERROR(Severity.ERROR),
    /** A line of text below a table, which is taken for a remark. */
    REMARK_SKIPPED(Severity.NOTE),
    /** A sheet of a workbook that has a framework or a recipe, without its line of names. */
    SHEET_WITHOUT_NAMES(Severity.ERROR),
    /** A text that is longer than a cell of a workbook may be. */
    TEXT_TOO_LONG_FOR_CELL(Severity.ERROR),
    /** A workbook of several sheets with tables, of which one was taken. */
    SHEET_TAKEN(Severity.NOTE),
    /** A formula that no program has worked out. */
    FORMULA_WITHOUT_VALUE(Severity.ERROR),
    /** A field of a framework or a recipe that a workbook has twice. */
    NAMED_TWICE(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** {@return how much it matters} */
    public Severity severity() {
        return severity;
    }

    /** {@return the name in output, such as {@code unknown-unit}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
