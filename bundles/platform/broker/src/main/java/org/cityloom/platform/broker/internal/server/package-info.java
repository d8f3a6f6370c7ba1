/** The embedded Artemis server: its settings, who may do what on it, and the guard on each connection. */
@NullMarked
package org.cityloom.platform.broker.internal.server;

import org.jspecify.annotations.NullMarked;
