/** What the REST door offers to those who deploy subsystems: to hold the requests of one while it changes, and to tell what is published. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
