@NullMarked
package org.cityloom.platform.calendar.internal;

import org.jspecify.annotations.NullMarked;
