/** Keeps people and their sessions; entities never leave it. */
@NullMarked
package org.cityloom.platform.people.internal.store;

import org.jspecify.annotations.NullMarked;
