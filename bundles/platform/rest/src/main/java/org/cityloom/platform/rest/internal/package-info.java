/** The whiteboard below /api: every resource service of every bundle gets a server of its own. */
@NullMarked
package org.cityloom.platform.rest.internal;

import org.jspecify.annotations.NullMarked;
