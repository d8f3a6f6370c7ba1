/** What tests of signing in need. */
@NullMarked
package org.cityloom.platform.people.testing;

import org.jspecify.annotations.NullMarked;
