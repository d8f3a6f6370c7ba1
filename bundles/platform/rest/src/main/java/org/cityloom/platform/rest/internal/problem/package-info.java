/** Errors as problem+json (RFC 9457). */
@NullMarked
package org.cityloom.platform.rest.internal.problem;

import org.jspecify.annotations.NullMarked;
