/** The payload formats that the core brings. */
@NullMarked
package org.cityloom.platform.telemetry.internal.decode;

import org.jspecify.annotations.NullMarked;
