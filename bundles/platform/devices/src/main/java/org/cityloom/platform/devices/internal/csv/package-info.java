/** Many devices from one file. */
@NullMarked
package org.cityloom.platform.devices.internal.csv;

import org.jspecify.annotations.NullMarked;
