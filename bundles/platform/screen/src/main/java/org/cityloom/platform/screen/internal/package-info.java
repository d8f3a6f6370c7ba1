/** Serves the web shell and tells it which modules the subsystems have plugged in. */
@NullMarked
package org.cityloom.platform.screen.internal;

import org.jspecify.annotations.NullMarked;
