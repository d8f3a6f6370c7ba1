/** What is refused, and why. */
@NullMarked
package org.cityloom.platform.telemetry.internal.check;

import org.jspecify.annotations.NullMarked;
