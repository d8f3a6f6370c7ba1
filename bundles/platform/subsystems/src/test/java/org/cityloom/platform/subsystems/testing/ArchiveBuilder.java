/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Builds an archive step by step. Without further ado it is a good one, signed by {@link SigningKey#vendor()}; every step may spoil
 * it. What is done after signing is done in the order of the calls.
 */
public final class ArchiveBuilder {
    private static final String GROUP = "org.example";

    private final String id;
    /** JSON by field. */
    private final Map<String, String> descriptor = new LinkedHashMap<>();

    private final List<TestBundle> bundles = new ArrayList<>();
    private final List<String> features = new ArrayList<>();
    private final List<String> featureElements = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<UnaryOperator<byte[]>> afterwards = new ArrayList<>();
    private String version = "1.0.0";
    private @Nullable String wholeDescriptor;
    private @Nullable String wholeFeature;
    private @Nullable SigningKey key = SigningKey.vendor();

    private ArchiveBuilder(String id) {
        this.id = id;
        field("id", quoted(id));
        field("version", quoted(version));
        field("vendor", quoted("Example"));
        field("api", quoted("[0.1,1)"));
        field("title", "{\"zh\": \"测试\", \"en\": \"Test\"}");
        field("healthDeadlineSeconds", "30");
        field("probationSeconds", "0");
    }

    /** An archive without bundles yet. */
    public static ArchiveBuilder empty(String id) {
        return new ArchiveBuilder(id);
    }

    /** An archive with the smallest subsystem in it. */
    public static ArchiveBuilder of(String id, String version) {
        return empty(id).version(version).bundle(TestBundle.subsystem(id, version));
    }

    public ArchiveBuilder version(String number) {
        version = number;
        return field("version", quoted(number));
    }

    public ArchiveBuilder api(String range) {
        return field("api", quoted(range));
    }

    public ArchiveBuilder healthDeadline(Duration deadline) {
        return field("healthDeadlineSeconds", Long.toString(deadline.toSeconds()));
    }

    public ArchiveBuilder probation(Duration probation) {
        return field("probationSeconds", Long.toString(probation.toSeconds()));
    }

    /** Features of the core, in the descriptor and in the feature. */
    public ArchiveBuilder features(String... names) {
        features.addAll(Arrays.asList(names));
        return this;
    }

    /** Sets a field of the descriptor to a JSON value; null leaves it out. */
    public ArchiveBuilder field(String name, @Nullable String json) {
        descriptor.put(name, json == null ? "" : json);
        return this;
    }

    /** Replaces the descriptor. */
    public ArchiveBuilder descriptor(String json) {
        wholeDescriptor = json;
        return this;
    }

    /** Adds a bundle, to the repository and to the feature. */
    public ArchiveBuilder bundle(TestBundle bundle) {
        bundles.add(bundle);
        return this;
    }

    /** Adds a configuration to the feature. */
    public ArchiveBuilder configuration(String pid, String... lines) {
        return featureElement("<config name=\"" + pid + "\">\n" + String.join("\n", lines) + "\n</config>");
    }

    /** Adds any element to the feature. */
    public ArchiveBuilder featureElement(String xml) {
        featureElements.add(xml);
        return this;
    }

    /** Replaces the features file. */
    public ArchiveBuilder featureFile(String xml) {
        wholeFeature = xml;
        return this;
    }

    /** Adds an entry before signing. */
    public ArchiveBuilder entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Adds an entry of many zeros before signing, which take hardly any room in the archive. */
    public ArchiveBuilder bomb(String name, int bytes) {
        return entry(name, new byte[bytes]);
    }

    public ArchiveBuilder signedBy(SigningKey signer) {
        key = signer;
        return this;
    }

    public ArchiveBuilder unsigned() {
        key = null;
        return this;
    }

    /** Changes entries after signing. */
    public ArchiveBuilder tampered(Consumer<Map<String, byte[]>> change) {
        return afterwards(zip -> {
            Map<String, byte[]> contents = Zips.read(zip);
            change.accept(contents);
            return Zips.write(contents);
        });
    }

    /** Makes the manifest state a wrong digest for every entry. */
    public ArchiveBuilder wrongDigests() {
        return tampered(contents -> contents.computeIfPresent(
                "META-INF/MANIFEST.MF", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("SHA-256-Digest: .{8}", "SHA-256-Digest: AAAAAAAA")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** Cuts the archive off. */
    public ArchiveBuilder truncated(int length) {
        return afterwards(zip -> Arrays.copyOf(zip, length));
    }

    /** Changes the bytes after signing. */
    public ArchiveBuilder afterwards(UnaryOperator<byte[]> change) {
        afterwards.add(change);
        return this;
    }

    public byte[] build() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("subsystem.json", utf8(wholeDescriptor == null ? descriptorJson() : wholeDescriptor));
        contents.put(
                path(GROUP, id, version, "-features.xml"), utf8(wholeFeature == null ? featureXml() : wholeFeature));
        bundles.forEach(each -> contents.put(path(GROUP, each.symbolicName(), each.version(), ".jar"), each.build()));
        contents.putAll(entries);
        byte[] zip = Zips.write(contents);
        byte[] result = key == null ? zip : key.sign(zip);
        for (UnaryOperator<byte[]> change : afterwards) {
            result = change.apply(result);
        }
        return result;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(build());
    }

    /** Writes the archive to a file and returns that. */
    public Path write(Path file) {
        try {
            return Files.write(file, build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String descriptorJson() {
        Map<String, String> all = new LinkedHashMap<>(descriptor);
        all.putIfAbsent(
                "features", features.stream().map(ArchiveBuilder::quoted).collect(Collectors.joining(",", "[", "]")));
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> quoted(each.getKey()) + ": " + each.getValue())
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    private String featureXml() {
        StringBuilder xml = new StringBuilder(
                        "<features xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\" name=\"")
                .append(id)
                .append("\"><feature name=\"cityloom-")
                .append(id)
                .append("\" version=\"1\">\n");
        features.forEach(
                each -> xml.append("<feature dependency=\"true\">").append(each).append("</feature>\n"));
        bundles.forEach(each -> xml.append("<bundle>mvn:" + GROUP + "/" + each.symbolicName() + "/" + each.version())
                .append("</bundle>\n"));
        featureElements.forEach(each -> xml.append(each).append('\n'));
        return xml.append("</feature></features>").toString();
    }

    private static String path(String group, String artifact, String version, String ending) {
        return "repository/" + group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + ending;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
