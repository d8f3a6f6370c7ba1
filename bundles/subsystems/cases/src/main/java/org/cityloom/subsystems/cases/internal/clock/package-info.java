@NullMarked
package org.cityloom.subsystems.cases.internal.clock;

import org.jspecify.annotations.NullMarked;
