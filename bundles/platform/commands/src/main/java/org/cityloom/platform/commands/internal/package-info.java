@NullMarked
package org.cityloom.platform.commands.internal;

import org.jspecify.annotations.NullMarked;
