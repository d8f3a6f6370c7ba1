/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

import org.cityloom.platform.subsystems.RefusedException;

/**
 * The manifest of a bundle, as far as it may be in an archive.
 *
 * @param symbolicName without directives
 * @param version of the bundle
 * @param headers main section; their names are found in any spelling, as OSGi does
 */
record BundleManifest(String symbolicName, Version version, Map<String, String> headers) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern OF_THE_CORE = Pattern.compile("org\\.cityloom\\.(api|platform)(\\..*)?");
    private static final Pattern EXPORTS_OF_THE_CORE =
            Pattern.compile("(?s).*(^|[,;\\s])org\\.cityloom\\.(api|platform)(?![A-Za-z0-9_]).*");

    /** @param name what the bundle is called in the sentence of a refusal */
    static BundleManifest read(Path file, String name) throws IOException {
        Map<String, String> headers = headers(file, name);
        String symbolicName =
                header(headers, Constants.BUNDLE_SYMBOLICNAME).split(";", 2)[0].strip();
        if (!NAME.matcher(symbolicName).matches() || symbolicName.length() > 150) {
            throw invalid(name, "缺少合法的 Bundle-SymbolicName", "it has no valid Bundle-SymbolicName");
        }
        if (!header(headers, Constants.BUNDLE_MANIFESTVERSION).equals("2")) {
            throw invalid(name, "Bundle-ManifestVersion 须为 2", "its Bundle-ManifestVersion has to be 2");
        }
        if (headers.containsKey(Constants.FRAGMENT_HOST)) {
            throw invalid(
                    name,
                    "片段（Fragment-Host）会改变其他组件，不允许",
                    "it is a fragment (Fragment-Host), which would change another bundle");
        }
        if (headers.containsKey(Constants.DYNAMICIMPORT_PACKAGE)) {
            throw invalid(
                    name,
                    "不允许 DynamicImport-Package，请写明 Import-Package",
                    "DynamicImport-Package is not allowed, as nobody can tell in advance what it disturbs; use Import-Package");
        }
        if (OF_THE_CORE.matcher(symbolicName).matches()
                || EXPORTS_OF_THE_CORE
                        .matcher(withoutQuoted(header(headers, Constants.EXPORT_PACKAGE)))
                        .matches()) {
            throw carriesApi(name);
        }
        return new BundleManifest(symbolicName, version(headers, name), headers);
    }

    private static Map<String, String> headers(Path file, String name) throws IOException {
        // without verification: the signature of the archive covers the whole jar
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw invalid(name, "没有清单文件", "it has no manifest");
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
            return headers;
        }
    }

    private static Version version(Map<String, String> headers, String name) {
        try {
            String version = header(headers, Constants.BUNDLE_VERSION);
            if (!version.isBlank()) {
                return Version.parseVersion(version);
            }
        } catch (IllegalArgumentException e) {
            // said below, as for a missing one
        }
        throw invalid(name, "缺少合法的 Bundle-Version", "it has no valid Bundle-Version");
    }

    private static String header(Map<String, String> headers, String header) {
        return headers.getOrDefault(header, "");
    }

    private static String withoutQuoted(String header) {
        return header.replaceAll("\"[^\"]*\"", "");
    }

    static RefusedException carriesApi(String name) {
        return Refusals.refuse(
                Refusals.CARRIES_API,
                "组件“" + name + "”自带平台的包（org.cityloom.api 或 org.cityloom.platform），请从构建中去除",
                "The bundle '" + name
                        + "' brings its own copy of packages of the core (org.cityloom.api or org.cityloom.platform);"
                        + " leave them out of its build");
    }

    static RefusedException invalid(String name, String zh, String en) {
        return invalid(name, zh, en, null);
    }

    static RefusedException invalid(String name, String zh, String en, @Nullable Exception cause) {
        String fullZh = "组件“" + name + "”不可用：" + zh;
        String fullEn = "The bundle '" + name + "' cannot be used: " + en;
        return cause == null
                ? Refusals.refuse(Refusals.BUNDLE, fullZh, fullEn)
                : Refusals.refuse(Refusals.BUNDLE, fullZh, fullEn, cause);
    }
}
