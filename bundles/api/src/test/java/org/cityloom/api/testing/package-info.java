/** What stands for a subsystem in tests of other bundles. */
@NullMarked
package org.cityloom.api.testing;

import org.jspecify.annotations.NullMarked;
