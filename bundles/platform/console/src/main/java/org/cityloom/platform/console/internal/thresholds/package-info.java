@NullMarked
package org.cityloom.platform.console.internal.thresholds;

import org.jspecify.annotations.NullMarked;
