/** When people work: sessions, seasons, holidays and make-up workdays, and the arithmetic of deadlines on them. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
