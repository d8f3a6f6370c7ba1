/** Starts the embedded broker or points to an external one, and follows the states of devices on whichever it is. */
@NullMarked
package org.cityloom.platform.broker.internal;

import org.jspecify.annotations.NullMarked;
