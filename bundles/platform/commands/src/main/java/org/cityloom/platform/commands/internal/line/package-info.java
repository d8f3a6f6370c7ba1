@NullMarked
package org.cityloom.platform.commands.internal.line;

import org.jspecify.annotations.NullMarked;
