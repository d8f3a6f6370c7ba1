@NullMarked
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
