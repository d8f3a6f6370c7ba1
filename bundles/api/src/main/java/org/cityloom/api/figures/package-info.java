/**
 * Numbers for those who watch over the platform. A part of it says once what it can count; MBeans and Prometheus are two views of that, so
 * that they never tell different stories.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.figures;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
