/** Lets in people whom the city's own identity provider recognises (OpenID Connect). */
@NullMarked
package org.cityloom.platform.people.internal.openid;

import org.jspecify.annotations.NullMarked;
