/** Tests that look at the city through a real browser. */
@NullMarked
package org.cityloom.city.browser;

import org.jspecify.annotations.NullMarked;
