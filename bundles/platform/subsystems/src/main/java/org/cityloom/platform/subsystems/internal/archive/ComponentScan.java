/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the descriptions of a bundle's components: which classes they are, and what they ask of the web server. */
final class ComponentScan {
    /** Header that names the descriptions. */
    static final String HEADER = "Service-Component";

    private final ZipFile jar;
    private final Set<String> implementations = new LinkedHashSet<>();
    private final List<WebSetting> settings = new ArrayList<>();

    /** @param jar the bundle */
    ComponentScan(ZipFile jar) {
        this.jar = jar;
    }

    /**
     * Reads what the header names; the last part of a path may have wildcards.
     *
     * @throws SAXException if a description is malformed
     * @throws IllegalArgumentException if something that is named is not there
     */
    void read(String header) throws IOException, SAXException {
        for (String clause : header.split(",")) {
            String path = clause.split(";", 2)[0].strip().replaceFirst("^/", "");
            if (path.isEmpty()) {
                continue;
            }
            if (!path.contains("*")) {
                describe(entry(path));
                continue;
            }
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            String pattern = path.substring(folder.length()).replace(".", "\\.").replace("*", "[^/]*");
            for (ZipEntry each : jar.stream().toList()) {
                String name = each.getName();
                if (name.startsWith(folder) && name.substring(folder.length()).matches(pattern)) {
                    describe(each);
                }
            }
        }
    }

    /** Names of the classes, with dots. */
    Set<String> implementations() {
        return implementations;
    }

    /** Every value of every property of every component, in order. */
    List<WebSetting> settings() {
        return settings;
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = jar.getEntry(path);
        if (entry == null) {
            throw new IllegalArgumentException("'" + path + "' is not in the bundle");
        }
        return entry;
    }

    private void describe(ZipEntry file) throws IOException, SAXException {
        Document document;
        try (InputStream content = jar.getInputStream(file)) {
            document = HardenedXml.parse(content);
        }
        NodeList all = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            switch (HardenedXml.name(element)) {
                case "implementation" -> implementations.add(
                        element.getAttribute("class").strip());
                case "property", "factory-property" -> property(element);
                case "properties", "factory-properties" -> properties(
                        element.getAttribute("entry").strip());
                default -> {}
            }
        }
    }

    private void property(Element element) {
        String name = element.getAttribute("name").strip();
        if (element.hasAttribute("value")) {
            settings.add(new WebSetting(name, element.getAttribute("value")));
            return;
        }
        element.getTextContent()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> settings.add(new WebSetting(name, line)));
    }

    private void properties(String path) throws IOException {
        Properties properties = new Properties();
        try (InputStream content = jar.getInputStream(entry(path.replaceFirst("^/", "")))) {
            properties.load(content);
        }
        properties.stringPropertyNames().forEach(key -> settings.add(new WebSetting(key, properties.getProperty(key))));
    }
}
