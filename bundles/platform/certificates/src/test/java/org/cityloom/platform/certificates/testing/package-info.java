/** Certificates for tests of other bundles. */
@NullMarked
package org.cityloom.platform.certificates.testing;

import org.jspecify.annotations.NullMarked;
