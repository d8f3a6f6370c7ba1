@NullMarked
package org.cityloom.subsystems.cases.internal.evidence;

import org.jspecify.annotations.NullMarked;
