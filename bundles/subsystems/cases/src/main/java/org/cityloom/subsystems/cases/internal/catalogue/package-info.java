@NullMarked
package org.cityloom.subsystems.cases.internal.catalogue;

import org.jspecify.annotations.NullMarked;
