/** How a certificate is put together and how its files are kept. */
@NullMarked
package org.cityloom.platform.certificates.internal;

import org.jspecify.annotations.NullMarked;
