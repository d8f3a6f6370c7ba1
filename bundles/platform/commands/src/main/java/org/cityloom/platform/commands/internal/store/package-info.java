@NullMarked
package org.cityloom.platform.commands.internal.store;

import org.jspecify.annotations.NullMarked;
