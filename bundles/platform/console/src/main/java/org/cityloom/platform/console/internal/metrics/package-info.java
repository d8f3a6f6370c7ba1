@NullMarked
package org.cityloom.platform.console.internal.metrics;

import org.jspecify.annotations.NullMarked;
