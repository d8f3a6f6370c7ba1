/** Whether everything that is expected works. */
@NullMarked
package org.cityloom.platform.rest.internal.ready;

import org.jspecify.annotations.NullMarked;
