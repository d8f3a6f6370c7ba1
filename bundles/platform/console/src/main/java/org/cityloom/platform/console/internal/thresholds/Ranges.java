/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.thresholds;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Least and largest values as a bundle declares them; the metatype service checks them, but does not tell them. */
final class Ranges {
    private Ranges() {}

    /** Ranges by id of the attribute. */
    static Map<String, Range> of(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        Map<String, Range> ranges = new HashMap<>();
        for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
            try (InputStream content = file.openStream()) {
                read(content, ranges);
            } catch (IOException | XMLStreamException e) {
                throw new IllegalStateException("cannot read " + file, e);
            }
        }
        return ranges;
    }

    static void read(InputStream content, Map<String, Range> ranges) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("AD")) {

                ranges.put(
                        reader.getAttributeValue(null, "id"),
                        new Range(reader.getAttributeValue(null, "min"), reader.getAttributeValue(null, "max")));
            }
        }
    }

    /**
     * What a value must lie between, itself included.
     *
     * @param min as written; null if there is none
     * @param max as written; null if there is none
     */
    record Range(@Nullable String min, @Nullable String max) {
        static final Range ANY = new Range(null, null);

        /** Whether a number lies within. */
        boolean holds(double value) {
            return (min == null || value >= Double.parseDouble(min))
                    && (max == null || value <= Double.parseDouble(max));
        }

        @Override
        public String toString() {
            return (min == null ? "" : min) + "–" + (max == null ? "" : max);
        }
    }
}
