@NullMarked
package org.cityloom.platform.screen.internal;

import org.jspecify.annotations.NullMarked;
