/** What people open: a page and pictures. */
@NullMarked
package org.opendti.report;

import org.jspecify.annotations.NullMarked;
