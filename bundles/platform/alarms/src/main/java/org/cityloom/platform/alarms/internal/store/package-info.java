/** The tables of the alarms. */
@NullMarked
package org.cityloom.platform.alarms.internal.store;

import org.jspecify.annotations.NullMarked;
