/**
 * Files in and out: text read strictly and within limits, files that appear whole or not at all. In: a path and what to
 * do with its text. Out: the result, or findings that name the file. Start at {@link org.opendti.io.TextFiles}.
 */
@NullMarked
package org.opendti.io;

import org.jspecify.annotations.NullMarked;
