/** Tests of reading many devices from a file. */
@NullMarked
package org.cityloom.platform.devices.internal.csv;

import org.jspecify.annotations.NullMarked;
