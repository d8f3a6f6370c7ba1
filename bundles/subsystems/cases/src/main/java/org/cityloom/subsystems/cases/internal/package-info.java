@NullMarked
package org.cityloom.subsystems.cases.internal;

import org.jspecify.annotations.NullMarked;
