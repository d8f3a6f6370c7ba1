/** Lets the same people in at the console. */
@NullMarked
package org.cityloom.platform.people.internal.jaas;

import org.jspecify.annotations.NullMarked;
