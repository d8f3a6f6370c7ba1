/** Requests that wait while the subsystem that answers them is replaced. */
@NullMarked
package org.cityloom.platform.rest.internal.hold;

import org.jspecify.annotations.NullMarked;
