/**
 * The rule book of one edition of an index. In: a JSON file or a builder. Out: an immutable {@link
 * org.opendti.framework.Framework}, a directed acyclic graph of indicators and aggregates, checked once. Start at {@link
 * org.opendti.framework.FrameworkJson#read(java.nio.file.Path)} or {@link org.opendti.framework.Framework#builder}.
 */
@NullMarked
package org.opendti.framework;

import org.jspecify.annotations.NullMarked;
