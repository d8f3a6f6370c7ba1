/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places;

import java.io.InputStream;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Replaces the demo city by a real one. Bad rows are refused one by one, good ones are kept; the geography before the last
 * import is kept too and can be restored. One import runs at a time. Safe for all threads; blocks while the city is checked
 * and stored, seconds for a large one.
 */
@ProviderType
public interface PlacesImport {
    /**
     * Takes rows with the columns code, name and, if known, name_en, level, parent and wkt; other columns are ignored. Rows
     * without wkt give names, their shapes may come later. UTF-8, a header line, at most 200,000 rows.
     *
     * @param content closed by the caller
     * @param replace true to begin with an empty city, false to add to the one imported before
     * @param by who does it
     * @throws IllegalArgumentException if the file cannot be read at all
     * @throws IllegalStateException if another import is running or the configuration shows the demo city only
     */
    ImportReport importCsv(InputStream content, boolean replace, String by);

    /**
     * Takes features with polygons and the properties code, name and, if known, name_en, level and parent; features with a
     * property kind become landmarks. Longitude first, WGS-84, at most 200,000 features.
     *
     * @see #importCsv
     */
    ImportReport importGeoJson(InputStream content, boolean replace, String by);

    /**
     * Brings back the geography before the last import; a second call undoes the first.
     *
     * @return id of the geography that is loaded now
     * @throws IllegalStateException if there was no import, or as in {@link #importCsv}
     */
    String restorePrevious(String by);
}
