@NullMarked
package org.cityloom.platform.people.internal.organisation;

import org.jspecify.annotations.NullMarked;
