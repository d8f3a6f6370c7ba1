/** One OpenAPI document over all published resources. */
@NullMarked
package org.cityloom.platform.rest.internal.openapi;

import org.jspecify.annotations.NullMarked;
