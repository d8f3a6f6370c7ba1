@NullMarked
package org.cityloom.subsystems.cases.internal.rest;

import org.jspecify.annotations.NullMarked;
