/** Alarms kept in the store, with a feed in the order of their commits. */
@NullMarked
package org.cityloom.platform.alarms.internal;

import org.jspecify.annotations.NullMarked;
