/** Measures the library's speed with JMH; see the module's README for how to run and for the figures. */
@NullMarked
package org.opendti.benchmarks;

import org.jspecify.annotations.NullMarked;
