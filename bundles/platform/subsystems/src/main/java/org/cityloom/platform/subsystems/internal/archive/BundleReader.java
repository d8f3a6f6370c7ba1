/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.xml.sax.SAXException;

/** Reads the bundles of one archive; they share its limits. */
final class BundleReader {
    private static final String SCHEMA = "Cityloom-Schema";
    /** Anywhere, as Bundle-ClassPath and multi-release jars give every folder a chance to be a root. */
    private static final Pattern CLASS_OF_THE_CORE =
            Pattern.compile("(?i)(.*/)?org/cityloom/(api|platform)/.*\\.class");

    private final ZipInspection inspection;
    private final Path scratch;

    /** @param scratch folder for what is unpacked for a moment */
    BundleReader(ArchiveLimits limits, Path scratch) {
        this.inspection = new ZipInspection(limits, limits.bundleEntries());
        this.scratch = scratch;
    }

    /** @param name what the bundle is called in the sentence of a refusal */
    BundleContents read(Path file, String name) throws IOException {
        inspection.inspect(file, name);
        BundleManifest manifest = BundleManifest.read(file, name);
        List<ClassFacts> classes = new ArrayList<>();
        try (ZipFile jar = new ZipFile(file.toFile())) {
            scan(jar, name, true, classes);
            ComponentScan components = new ComponentScan(jar);
            String header = manifest.headers().get(ComponentScan.HEADER);
            if (header != null) {
                components.read(header);
            }
            Set<String> permissions = new TreeSet<>();
            classes.forEach(each -> permissions.addAll(each.permissions()));
            ArchiveBundle bundle = new ArchiveBundle(
                    manifest.symbolicName(),
                    manifest.version(),
                    file,
                    manifest.headers(),
                    permissions,
                    manifest.headers().get(SCHEMA));
            return new BundleContents(bundle, classes, components.implementations(), components.settings());
        } catch (SAXException | IllegalArgumentException e) {
            throw BundleManifest.invalid(
                    name,
                    "组件描述无法读取：" + e.getMessage(),
                    "the description of a component is not readable: " + e.getMessage(),
                    e);
        }
    }

    private void scan(ZipFile jar, String name, boolean outermost, List<ClassFacts> classes) throws IOException {
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (CLASS_OF_THE_CORE.matcher(entry.getName()).matches()) {
                throw BundleManifest.carriesApi(name);
            }
            if (entry.getName().endsWith(".class")) {
                classes.add(facts(jar, entry, name));
            } else if (outermost && entry.getName().endsWith(".jar")) {
                // may be on the Bundle-ClassPath
                within(jar, entry, name, classes);
            }
        }
    }

    private void within(ZipFile jar, ZipEntry entry, String name, List<ClassFacts> classes) throws IOException {
        Path unpacked = Files.createTempFile(scratch, "inner-", ".jar");
        String innerName = name + "!/" + entry.getName();
        try {
            try (InputStream content = jar.getInputStream(entry)) {
                Files.write(unpacked, content.readAllBytes());
            }
            inspection.inspect(unpacked, innerName);
            try (ZipFile inner = new ZipFile(unpacked.toFile())) {
                scan(inner, innerName, false, classes);
            }
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    // whatever a parser throws at bytes that are no class is one and the same refusal
    private static ClassFacts facts(ZipFile jar, ZipEntry entry, String name) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return ClassScan.read(content.readAllBytes());
        } catch (RuntimeException e) {
            throw BundleManifest.invalid(
                    name,
                    "“" + entry.getName() + "”不是可读的类文件",
                    "'" + entry.getName() + "' is not a class file that can be read",
                    e);
        }
    }
}
