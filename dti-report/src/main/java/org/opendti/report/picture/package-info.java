/**
 * Pictures of results. {@link org.opendti.report.picture.TileMap} says where a unit's tile lies on a map without borders.
 */
@NullMarked
package org.opendti.report.picture;

import org.jspecify.annotations.NullMarked;
