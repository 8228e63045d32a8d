/**
 * Still pictures of results, as SVG or PNG: {@link org.opendti.report.picture.RankingBars}, {@link
 * org.opendti.report.picture.RankIntervals}, {@link org.opendti.report.picture.BumpChart}, {@link
 * org.opendti.report.picture.TileMapPicture} and {@link org.opendti.report.picture.ProfilePicture}, each with a method {@code of} that gives a
 * {@link org.opendti.report.picture.Picture}. {@link org.opendti.report.picture.PictureStyle} says language, colours, width and what is highlighted. All names
 * stand in full: 63 provinces make a tall picture.
 */
@NullMarked
package org.opendti.report.picture;

import org.jspecify.annotations.NullMarked;
