/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;

import org.cityloom.platform.subsystems.RefusedException;

/**
 * Reads the Karaf feature of an archive. What the platform would not honour is refused, rather than silently left out.
 */
final class FeatureReader {
    private static final Pattern BELOW = Pattern.compile("(\\.[A-Za-z0-9_-]+)*");

    private final String file;
    private final String subsystem;
    private final List<String> features = new ArrayList<>();
    private final List<MavenLocation> bundles = new ArrayList<>();
    private final Map<String, Map<String, String>> configurations = new LinkedHashMap<>();

    private FeatureReader(String file, String subsystem) {
        this.file = file;
        this.subsystem = subsystem;
    }

    /**
     * @param file its name in the archive
     * @param subsystem id
     */
    static ArchiveFeature read(String file, InputStream content, String subsystem) throws IOException {
        return new FeatureReader(file, subsystem).read(content);
    }

    private ArchiveFeature read(InputStream content) throws IOException {
        List<Element> found;
        try {
            Element root = HardenedXml.parse(content).getDocumentElement();
            if (!HardenedXml.name(root).equals("features")) {
                throw invalid("其根元素须为 <features>", "its root has to be <features>");
            }
            found = HardenedXml.children(root);
        } catch (SAXException e) {
            throw invalid("不是可接受的 XML:" + e.getMessage(), "it is not XML as it is accepted here: " + e.getMessage());
        }
        if (found.size() != 1 || !HardenedXml.name(found.get(0)).equals("feature")) {
            throw invalid("须恰好包含一个 <feature>，别无其他", "it has to hold exactly one <feature> and nothing else");
        }
        onlyAttributes(found.get(0), Set.of("name", "version", "description"));
        for (Element child : HardenedXml.children(found.get(0))) {
            String text = child.getTextContent().strip();
            switch (HardenedXml.name(child)) {
                case "feature" -> feature(child, text);
                case "bundle" -> bundle(child, text);
                case "config" -> configuration(child, text);
                default -> throw invalid(
                        "不支持 <" + HardenedXml.name(child) + ">",
                        "<" + HardenedXml.name(child) + "> is not supported in an archive");
            }
        }
        if (bundles.isEmpty()) {
            throw invalid("没有任何 <bundle>", "it has no <bundle>");
        }
        return new ArchiveFeature(file, features, bundles, configurations);
    }

    private void feature(Element element, String name) {
        onlyAttributes(element, Set.of("dependency"));
        if (!element.getAttribute("dependency").equals("true")) {
            throw invalid(
                    "特性“" + name + "”须写作 dependency=\"true\"，归档包不安装平台的特性",
                    "the feature '" + name
                            + "' has to be named with dependency=\"true\": an archive installs no features of the core");
        }
        if (features.contains(name)) {
            throw invalid("特性“" + name + "”出现两次", "the feature '" + name + "' is named twice");
        }
        features.add(name);
    }

    private void bundle(Element element, String url) {
        onlyAttributes(element, Set.of());
        MavenLocation location = MavenLocation.parse(url)
                .orElseThrow(() -> invalid(
                        "组件“" + url + "”须形如 mvn:group/artifact/version",
                        "the bundle '" + url + "' has to look like mvn:group/artifact/version"));
        if (bundles.stream().anyMatch(each -> each.path().equals(location.path()))) {
            throw invalid("组件“" + url + "”出现两次", "the bundle '" + url + "' is named twice");
        }
        bundles.add(location);
    }

    private void configuration(Element element, String text) throws IOException {
        onlyAttributes(element, Set.of("name"));
        String pid = element.getAttribute("name");
        String own = "org.cityloom." + subsystem;
        if (!pid.startsWith(own) || !BELOW.matcher(pid.substring(own.length())).matches()) {
            throw invalid(
                    "配置“" + pid + "”不属于该子系统，只允许 " + own + " 及其下级",
                    "the configuration '" + pid + "' is not the subsystem's own; only " + own
                            + " and what is below it are");
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw invalid(
                    "配置“" + pid + "”无法读取：" + e.getMessage(),
                    "the configuration '" + pid + "' is not readable: " + e.getMessage());
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        if (configurations.putIfAbsent(pid, values) != null) {
            throw invalid("配置“" + pid + "”出现两次", "the configuration '" + pid + "' is there twice");
        }
    }

    private void onlyAttributes(Element element, Set<String> allowed) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            if (!allowed.contains(name) && !name.equals("xmlns") && !name.startsWith("xmlns:")) {
                String of = HardenedXml.name(element);
                throw invalid(
                        "<" + of + "> 不支持属性“" + name + "”",
                        "the attribute '" + name + "' of <" + of + "> is not supported in an archive");
            }
        }
    }

    private RefusedException invalid(String zh, String en) {
        return Refusals.refuse(
                Refusals.FEATURE, "归档包的特性文件“" + file + "”有误：" + zh, "The feature '" + file + "' is wrong: " + en);
    }
}
