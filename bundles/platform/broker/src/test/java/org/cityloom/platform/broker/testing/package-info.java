/** A real broker for the tests of others. */
@NullMarked
package org.cityloom.platform.broker.testing;

import org.jspecify.annotations.NullMarked;
