/** What devices are told to do: sent, acknowledged, and proven by what is measured afterwards. */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.api.commands;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
