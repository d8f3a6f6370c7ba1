/** Who may call what, and who is calling. */
@NullMarked
package org.cityloom.platform.rest.internal.access;

import org.jspecify.annotations.NullMarked;
