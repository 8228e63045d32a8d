/**
 * Several years side by side. In: a scoreboard a year, or a table of several years and an index a year. Out: what the years
 * share, trends and rank paths, forecasts with intervals, an earlier year scored by a later edition, goalposts that stay the
 * same in all years, merged units worked out from merged raw figures. Start at {@link org.opendti.panel.Panel#of}.
 */
@NullMarked
package org.opendti.panel;

import org.jspecify.annotations.NullMarked;
