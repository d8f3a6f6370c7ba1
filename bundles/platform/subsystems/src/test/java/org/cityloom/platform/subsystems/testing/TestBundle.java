/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import org.jspecify.annotations.Nullable;

/**
 * A bundle made from sources: compiled against the class path of this process, with manifest and component descriptions as the
 * build makes them.
 */
public final class TestBundle {
    private final String symbolicName;
    private final String version;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private byte @Nullable [] built;

    private TestBundle(String symbolicName, String version) {
        this.symbolicName = symbolicName;
        this.version = version;
    }

    public static TestBundle named(String symbolicName, String version) {
        return new TestBundle(symbolicName, version);
    }

    /** What the smallest subsystem has: it introduces itself, and says hello at {@code /api/<id>/hello}. */
    public static TestBundle subsystem(String id, String version) {
        return named("org.example." + id, version)
                .source("org.example." + id + ".Introduction", Sources.introduction(id, version))
                .source("org.example." + id + ".HelloResource", Sources.resource(id, id + "/hello", id + ":view"));
    }

    public String symbolicName() {
        return symbolicName;
    }

    public String version() {
        return version;
    }

    /** Sets a header; bnd expands it as in a bnd file. */
    public TestBundle header(String name, String value) {
        built = null;
        headers.put(name, value);
        return this;
    }

    /** Adds or replaces a class. */
    public TestBundle source(String className, String source) {
        built = null;
        sources.put(className, source);
        return this;
    }

    public TestBundle entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestBundle entry(String name, byte[] bytes) {
        built = null;
        entries.put(name, bytes);
        return this;
    }

    /** The jar; built once. */
    public byte[] build() {
        byte[] jar = built;
        if (jar == null) {
            jar = built();
            built = jar;
        }
        return jar;
    }

    private byte[] built() {
        try {
            Path folder = Files.createTempDirectory("bundle");
            try {
                return build(folder);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(each -> each.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] build(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(folder, classes);
        try (Jar jar = new Jar("bundle", classes.toFile());
                Builder builder = new Builder()) {
            builder.setJar(jar);
            entries.forEach((name, bytes) -> jar.putResource(name, new EmbeddedResource(bytes, 0L)));
            builder.setProperty("Bundle-SymbolicName", symbolicName);
            builder.setProperty("Bundle-Version", version);
            builder.setProperty("-contract", "!*");
            builder.setProperty("-noextraheaders", "true");
            headers.forEach(builder::setProperty);
            for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (new File(each).exists()) {
                    builder.addClasspath(new File(each));
                }
            }
            Jar bundle = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(symbolicName + ": " + builder.getErrors());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bundle.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void compile(Path folder, Path classes) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, String> each : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(each.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
            files.add(file.toFile());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromFiles(files);
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "17",
                    "-proc:none",
                    "-parameters",
                    "-classpath",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
                throw new IllegalArgumentException(symbolicName + " does not compile:\n" + messages);
            }
        }
    }
}
