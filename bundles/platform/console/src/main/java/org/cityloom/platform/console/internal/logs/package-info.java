@NullMarked
package org.cityloom.platform.console.internal.logs;

import org.jspecify.annotations.NullMarked;
