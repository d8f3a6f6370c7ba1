/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.screen;

import org.cityloom.api.text.LocalizedText;

/**
 * An ES module that a subsystem plugs into the web pages, registered as an OSGi service. The module exports
 * {@code mount(host, context)} and returns {@code { unmount }}; the pages load it when the service appears and unmount it
 * when the service goes, without a reload. Its files are served by the OSGi HTTP whiteboard below {@code /ui/<subsystem>/}.
 *
 * @param id unique in the platform, prefixed by the subsystem
 * @param subsystem id of the subsystem
 * @param title what people read
 * @param place where it is shown
 * @param script absolute path of the module, for example {@code /ui/muck/panel.js}
 * @param version changes with the content; appended to the path so that browsers may cache for ever
 * @param permission who sees it
 */
public record ScreenModule(
        String id,
        String subsystem,
        LocalizedText title,
        Place place,
        String script,
        String version,
        String permission) {
    /** Where a module is shown. */
    public enum Place {
        /** A panel beside the map that everybody looks at. */
        BIG_SCREEN,

        /** The whole page of somebody at a desk, with a map of its own if it wants one. */
        DESK
    }
}
