@NullMarked
package org.cityloom.platform.console.internal.jmx;

import org.jspecify.annotations.NullMarked;
