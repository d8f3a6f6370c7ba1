/** Tests of the registry on real databases. */
@NullMarked
package org.cityloom.platform.devices.internal.registry;

import org.jspecify.annotations.NullMarked;
