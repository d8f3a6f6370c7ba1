/** How a subsystem publishes its REST resources, and how they report errors. */
@Export
@Version("1.3.0")
@NullMarked
package org.cityloom.api.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
