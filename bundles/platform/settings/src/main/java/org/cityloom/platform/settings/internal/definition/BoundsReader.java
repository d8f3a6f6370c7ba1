/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
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

/** Reads bounds off the Metatype files of a bundle, because the Metatype service does not tell them. */
final class BoundsReader {
    private static final String FOLDER = "OSGI-INF/metatype";

    private BoundsReader() {}

    /**
     * By id of the object class and of the attribute, with a blank between. Blocks on the files of the bundle.
     *
     * @throws IllegalStateException if a file cannot be read
     */
    static Map<String, Bounds> of(Bundle bundle) {
        Map<String, Bounds> found = new HashMap<>();
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*.xml", false);
        if (files != null) {
            for (URL file : Collections.list(files)) {
                try (InputStream content = file.openStream()) {
                    found.putAll(read(content));
                } catch (IOException | XMLStreamException e) {
                    throw new IllegalStateException("the Metatype file " + file + " cannot be read", e);
                }
            }
        }
        return found;
    }

    static Map<String, Bounds> read(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // a vendor's file must not read ours
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        Map<String, Bounds> found = new HashMap<>();
        String objectClass = "";
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                if (reader.getLocalName().equals("OCD")) {
                    objectClass = reader.getAttributeValue(null, "id");
                } else if (reader.getLocalName().equals("AD")) {
                    found.put(objectClass + " " + reader.getAttributeValue(null, "id"), bounds(reader));
                }
            }
        }
        return found;
    }

    private static Bounds bounds(XMLStreamReader attribute) {
        return new Bounds(
                number(attribute.getAttributeValue(null, "min")), number(attribute.getAttributeValue(null, "max")));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            return null; // bounds of texts are their lengths in some tools, and nothing here
        }
    }
}
