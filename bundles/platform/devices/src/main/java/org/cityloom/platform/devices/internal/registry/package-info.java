/** The registry in memory: devices, their types, rights and states. */
@NullMarked
package org.cityloom.platform.devices.internal.registry;

import org.jspecify.annotations.NullMarked;
