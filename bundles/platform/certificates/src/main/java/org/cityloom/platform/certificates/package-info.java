/**
 * The city's own certificate, for every door that speaks TLS before somebody has configured a key store: made once, renewed
 * before it expires, and readable as PEM by whoever wants to pin it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.certificates;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
