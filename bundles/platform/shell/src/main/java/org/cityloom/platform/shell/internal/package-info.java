/** The commands {@code city:*} of the Karaf shell. */
@NullMarked
package org.cityloom.platform.shell.internal;

import org.jspecify.annotations.NullMarked;
