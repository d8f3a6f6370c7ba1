/** The durable MQTT session of a subsystem: connect, receive, acknowledge. */
@NullMarked
package org.cityloom.platform.telemetry.internal.session;

import org.jspecify.annotations.NullMarked;
