/** People who sign in: passwords, sessions, the first administrator. */
@NullMarked
package org.cityloom.platform.people.internal;

import org.jspecify.annotations.NullMarked;
