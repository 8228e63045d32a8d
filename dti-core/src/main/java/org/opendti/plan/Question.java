package org.opendti.plan;

import org.opendti.framework.Element;
import org.opendti.table.Unit;

/**
 * What a plan is to answer.
 *
 * @param unit whose plan
 * @param element where it is to reach the aim
 * @param aim what it is to reach
 * @param now where it stands today
 * @param needed the least score that reaches the aim, as others stand; at most today's where it is reached already
 * @param size how many units it is ranked among
 * @param listSize how many units the list has
 * @param assumed what is assumed of the others, in words; empty where they stay as they are in the table
 */
public record Question(
        Unit unit, Element element, Aim aim, Standing now, double needed, int size, int listSize, String assumed) {}
