@NullMarked
package org.cityloom.city.console;

import org.jspecify.annotations.NullMarked;
