/**
 * Parts into a whole. In: the parts' values, a column a part, more being better in each, and their weights. Out: the
 * aggregate's value of every unit, more being better. Start at {@link org.opendti.aggregate.Aggregation}.
 *
 * <p>Means of one unit's parts, from full compensation to none: {@link org.opendti.aggregate.ArithmeticMean}, {@link
 * org.opendti.aggregate.GeometricMean}, {@link org.opendti.aggregate.HarmonicMean}, {@link
 * org.opendti.aggregate.PowerMean}, {@link org.opendti.aggregate.WeightedMedian}, {@link
 * org.opendti.aggregate.OrderedWeightedAverage}, {@link org.opendti.aggregate.MeanMinimum}, {@link
 * org.opendti.aggregate.Minimum}. Unbalance penalised: {@link org.opendti.aggregate.MazziottaPareto}, {@link
 * org.opendti.aggregate.AdjustedMazziottaPareto}. Units compared in pairs: {@link org.opendti.aggregate.Copeland}, {@link
 * org.opendti.aggregate.Borda}, {@link org.opendti.aggregate.Promethee2}. Held against the best and the worst, or against
 * the sum: {@link org.opendti.aggregate.Topsis}, {@link org.opendti.aggregate.Vikor}, {@link org.opendti.aggregate.Copras}.
 */
@NullMarked
package org.opendti.aggregate;

import org.jspecify.annotations.NullMarked;
