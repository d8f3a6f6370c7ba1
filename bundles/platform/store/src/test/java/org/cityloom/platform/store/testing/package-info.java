/** Real databases for the tests of every bundle that keeps data; published in the test jar only. */
@NullMarked
package org.cityloom.platform.store.testing;

import org.jspecify.annotations.NullMarked;
