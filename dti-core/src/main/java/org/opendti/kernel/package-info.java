/**
 * Plain functions on {@code double[]} and text, shared by the packages of the library; not for users, and may change at
 * any time. In: arrays that the caller has checked. Out: arrays. No checks, no state.
 */
@NullMarked
package org.opendti.kernel;

import org.jspecify.annotations.NullMarked;
