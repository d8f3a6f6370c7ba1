@NullMarked
package org.cityloom.platform.commands.internal.rest;

import org.jspecify.annotations.NullMarked;
