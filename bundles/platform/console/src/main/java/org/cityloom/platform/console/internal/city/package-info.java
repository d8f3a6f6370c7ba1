@NullMarked
package org.cityloom.platform.console.internal.city;

import org.jspecify.annotations.NullMarked;
