@NullMarked
package org.cityloom.platform.console.internal.plugin;

import org.jspecify.annotations.NullMarked;
