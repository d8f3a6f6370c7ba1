/** The component that gives each handler its session, its settings and its health. */
@NullMarked
package org.cityloom.platform.telemetry.internal;

import org.jspecify.annotations.NullMarked;
