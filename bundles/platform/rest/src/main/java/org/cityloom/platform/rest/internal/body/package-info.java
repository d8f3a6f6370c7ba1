/** Reading and writing of requests and responses: JSON, parameters, size. */
@NullMarked
package org.cityloom.platform.rest.internal.body;

import org.jspecify.annotations.NullMarked;
