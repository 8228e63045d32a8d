/**
 * JSON whose every value knows its line and column, so that findings can name them; internal, not for users. In: a file.
 * Out: {@link org.opendti.json.JsonFields}, which reads an object key by key and reports what is missing, of a wrong type
 * or unknown. No type is ever taken from the file.
 */
@NullMarked
package org.opendti.json;

import org.jspecify.annotations.NullMarked;
