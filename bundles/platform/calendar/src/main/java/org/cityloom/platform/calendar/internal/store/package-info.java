@NullMarked
package org.cityloom.platform.calendar.internal.store;

import org.jspecify.annotations.NullMarked;
