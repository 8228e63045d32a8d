/**
 * The two tables of COINr, a package for R: iMeta, which says what the index is made of, and iData, what was observed. In:
 * the two files, or a framework and a table. Out: a framework, a table and what else iMeta says, or the two files. Start at
 * {@link org.opendti.coinr.CoinrFiles}.
 */
@NullMarked
package org.opendti.coinr;

import org.jspecify.annotations.NullMarked;
