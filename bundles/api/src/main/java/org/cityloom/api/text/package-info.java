/** Words that people read, in the two languages of the platform. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
