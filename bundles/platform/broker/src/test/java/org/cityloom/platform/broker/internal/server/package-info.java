/** Tests of the embedded broker with real clients. */
@NullMarked
package org.cityloom.platform.broker.internal.server;

import org.jspecify.annotations.NullMarked;
