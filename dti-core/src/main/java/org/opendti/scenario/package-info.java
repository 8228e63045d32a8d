/**
 * What if. In: an index, a table, and named scenarios, each a list of changes to either. Out: scores and ranks under each scenario beside those
 * of today. Start at {@link org.opendti.scenario.WhatIf}; scenarios are made by {@link org.opendti.scenario.Scenario#named} or read by
 * {@link org.opendti.scenario.ScenarioJson}.
 */
@NullMarked
package org.opendti.scenario;

import org.jspecify.annotations.NullMarked;
