/** Server-sent events: what changes is coalesced per screen, and a slow screen gets less instead of holding up others. */
@NullMarked
package org.cityloom.platform.live.internal;

import org.jspecify.annotations.NullMarked;
