@NullMarked
package org.cityloom.subsystems.cases.internal.store;

import org.jspecify.annotations.NullMarked;
