/** From received messages to committed batches: partitions, halving, deadlines, retries. */
@NullMarked
package org.cityloom.platform.telemetry.internal.flow;

import org.jspecify.annotations.NullMarked;
