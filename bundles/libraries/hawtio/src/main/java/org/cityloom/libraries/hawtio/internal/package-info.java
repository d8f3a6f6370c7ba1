@NullMarked
package org.cityloom.libraries.hawtio.internal;

import org.jspecify.annotations.NullMarked;
