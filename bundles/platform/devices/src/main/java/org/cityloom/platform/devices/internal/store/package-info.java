/** The registry on disk. */
@NullMarked
package org.cityloom.platform.devices.internal.store;

import org.jspecify.annotations.NullMarked;
