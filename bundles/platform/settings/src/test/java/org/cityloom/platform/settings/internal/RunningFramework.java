/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.MetaTypeService;

import org.cityloom.api.subsystem.SubsystemBundle;

/** A framework with the Configuration Admin and the Metatype service that the platform runs on. */
final class RunningFramework implements AutoCloseable {
    private static final String SHARED = "org.osgi.service.cm;version=1.6.1,org.osgi.service.metatype;version=1.4.1,"
            + "org.osgi.util.tracker;version=1.5.3,org.osgi.service.log;version=1.5.0";

    private final Framework framework;

    RunningFramework(Path folder) throws BundleException {
        framework = new org.apache.felix.framework.FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED));
        framework.start();
        install(org.apache.felix.cm.PersistenceManager.class);
        install(org.apache.felix.metatype.MetaDataReader.class);
    }

    private void install(Class<?> ofBundle) throws BundleException {
        URL jar = ofBundle.getProtectionDomain().getCodeSource().getLocation();
        context().installBundle(jar.toString()).start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    ConfigurationAdmin configurations() {
        return service(ConfigurationAdmin.class);
    }

    MetaTypeService types() {
        return service(MetaTypeService.class);
    }

    private <T> T service(Class<T> type) {
        return context().getService(context().getServiceReference(type));
    }

    /** A bundle that the platform would have installed for a subsystem. */
    Bundle installSubsystem(String id, Map<String, String> files) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, "com.example." + id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        Bundle bundle = context()
                .installBundle(
                        SubsystemBundle.location(id, "0".repeat(64), "com.example." + id),
                        new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the framework did not stop in time", e);
        }
    }
}
