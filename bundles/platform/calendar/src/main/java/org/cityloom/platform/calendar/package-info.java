/** Changes when units work; the calendars themselves are asked for by the API. */
@Export
@Version("2.0.0")
@NullMarked
package org.cityloom.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
