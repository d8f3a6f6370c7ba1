/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.cityloom.platform.subsystems.ArchiveDescriptor;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/** Reads an archive and unpacks its bundles, in this order: whole, signed, described, and only then what it contains. */
final class ArchiveReader {
    private static final String FEATURE_FILE = "-features.xml";

    private final ArchiveLimits limits;
    private final SignerRule rule;
    private final Path scratch;
    private final ReadArchives latest = new ReadArchives();

    /** @param scratch folder for what is unpacked for a moment, on the same disk as the archives */
    ArchiveReader(ArchiveLimits limits, SignerRule rule, Path scratch) {
        this.limits = limits;
        this.rule = rule;
        this.scratch = scratch;
    }

    /**
     * Reads {@code archive.kar} of a folder and unpacks into {@code bundles} what is not already there.
     *
     * @param digest SHA-256 of that file, as it is now
     * @param asKept whether it was accepted before, which counts even if its signer has been revoked since
     */
    StagedArchive read(String digest, Path folder, boolean asKept) throws IOException {
        Optional<ReadArchives.Read> before = latest.find(digest, folder);
        if (before.isPresent()) {
            return before.get().archive().signedBy(rule.accept(before.get().signers(), asKept));
        }
        Path file = folder.resolve(ArchiveStage.FILE);
        new ZipInspection(limits, limits.entries()).inspect(file, "archive");
        List<X509Certificate> signers = SignatureCheck.signers(file);
        String signer = rule.accept(signers, asKept);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ArchiveDescriptor descriptor = descriptor(zip);
            ArchiveFeature feature = feature(zip, descriptor);
            nothingElse(zip, feature);
            List<ArchiveBundle> bundles = bundles(zip, feature, descriptor.id(), folder.resolve("bundles"));
            StagedArchive archive =
                    new StagedArchive(digest, folder, descriptor, signer, bundles, feature.configurations());
            latest.add(archive, signers);
            return archive;
        }
    }

    private static ArchiveDescriptor descriptor(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(DescriptorReader.FILE);
        if (entry == null) {
            throw Refusals.refuse(
                    Refusals.DESCRIPTOR, "归档包根目录缺少 subsystem.json", "The archive has no subsystem.json at its root");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return DescriptorReader.read(content);
        }
    }

    private static ArchiveFeature feature(ZipFile zip, ArchiveDescriptor descriptor) throws IOException {
        List<String> files = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(MavenLocation.REPOSITORY) && name.endsWith(FEATURE_FILE))
                .toList();
        if (files.size() != 1) {
            throw wrong(
                    "repository/ 下须恰好有一个 *-features.xml，现有 " + files.size() + " 个",
                    "it needs exactly one *-features.xml below repository/, and has " + files.size());
        }
        ArchiveFeature feature;
        try (InputStream content = zip.getInputStream(zip.getEntry(files.get(0)))) {
            feature = FeatureReader.read(files.get(0), content, descriptor.id());
        }
        Set<String> told = new TreeSet<>(descriptor.features());
        Set<String> used = new TreeSet<>(feature.features());
        if (!told.equals(used)) {
            throw wrong(
                    "subsystem.json 声明的特性为 " + told + "，而特性文件为 " + used + "，两者须一致",
                    "subsystem.json names the features " + told + ", but its feature " + used + "; make them the same");
        }
        return feature;
    }

    private static void nothingElse(ZipFile zip, ArchiveFeature feature) {
        Set<String> expected = new HashSet<>(Set.of(DescriptorReader.FILE, feature.file()));
        for (MavenLocation bundle : feature.bundles()) {
            if (zip.getEntry(bundle.path()) == null) {
                throw wrong(
                        "缺少组件 " + bundle.url() + "，应在“" + bundle.path() + "”",
                        "the bundle " + bundle.url() + " is missing, it should be at '" + bundle.path() + "'");
            }
            expected.add(bundle.path());
        }
        zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
                .map(ZipEntry::getName)
                .filter(name -> !expected.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("文件“" + name + "”未在特性中列出", "the file '" + name + "' is not named by its feature");
                });
    }

    private List<ArchiveBundle> bundles(ZipFile zip, ArchiveFeature feature, String subsystem, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        BundleReader reader = new BundleReader(limits, scratch);
        List<BundleContents> contents = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MavenLocation location : feature.bundles()) {
            String name = location.path().substring(location.path().lastIndexOf('/') + 1);
            Path unpacked = unpack(zip, zip.getEntry(location.path()));
            try {
                String symbolicName = BundleManifest.read(unpacked, name).symbolicName();
                if (!names.add(symbolicName)) {
                    throw BundleManifest.invalid(
                            name,
                            "归档包中另有组件同名（" + symbolicName + "）",
                            "another bundle of the archive has the same Bundle-SymbolicName " + symbolicName);
                }
                Path kept = folder.resolve(contents.size() + "-" + symbolicName + ".jar");
                if (!Files.exists(kept) || Files.mismatch(unpacked, kept) >= 0) {
                    DurableFiles.replace(unpacked, kept);
                }
                contents.add(reader.read(kept, name));
            } finally {
                Files.deleteIfExists(unpacked);
            }
        }
        Belongings belongings = new Belongings(subsystem, contents);
        contents.forEach(belongings::check);
        feature.configurations().forEach(belongings::check);
        return contents.stream().map(BundleContents::bundle).toList();
    }

    private Path unpack(ZipFile zip, ZipEntry entry) throws IOException {
        Path file = Files.createTempFile(scratch, "bundle-", ".jar");
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        DurableFiles.force(file);
        return file;
    }

    private static RefusedException wrong(String zh, String en) {
        return Refusals.refuse(Refusals.FEATURE, "归档包内容有误：" + zh, "The contents of the archive are wrong: " + en);
    }
}
