/** Who is acting, and what that person may do. */
@Export
@Version("1.2.0")
@NullMarked
package org.cityloom.api.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
