/** The real flow with real broker and store, for tests without OSGi. */
@NullMarked
package org.cityloom.platform.telemetry.testing;

import org.jspecify.annotations.NullMarked;
