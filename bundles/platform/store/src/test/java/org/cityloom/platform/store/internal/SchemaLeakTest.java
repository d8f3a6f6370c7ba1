/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.internal.schema.SchemaMigration;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.platform.store.internal.SchemaFiles.set;
import static org.cityloom.platform.store.internal.SchemaFiles.table;

class SchemaLeakTest {
    private static final int UPDATES = 10;

    @TempDir
    Path folder;

    @TempDir
    Path bundles;

    @ParameterizedTest
    @EnumSource
    void nothingOfABundleIsKeptOnceItIsMigrated(TestDatabase database) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (StoreFixture store = database.open(folder)) {
            DataSource pool = startingThreads(store.dataSource(), end);
            SchemaMigration migrations = new SchemaMigration(pool);
            List<WeakReference<?>> kept = new ArrayList<>();
            StringBuilder sets = new StringBuilder();
            for (int i = 0; i < UPDATES; i++) {
                sets.append(set("set-" + i, table("muck_t" + i)));
                boolean fails = i % 5 == 4;
                update(migrations, jar(i, sets + (fails ? set("x" + i, "<sql>NONSENSE</sql>") : "")), fails, kept);
            }
            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (alive(kept) > 0 && Instant.now().isBefore(deadline)) {
                System.gc();
                Thread.onSpinWait();
            }
            assertThat(alive(kept))
                    .as("of " + kept.size() + " class loaders and file functions")
                    .isZero();
            migrations.close();
        } finally {
            end.countDown();
        }
    }

    /** As pools and drivers do: a thread that is started when a connection is wanted, and stays. */
    private static DataSource startingThreads(DataSource pool, CountDownLatch end) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Thread thread = new Thread(() -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
            return method.invoke(pool, arguments);
        };
        return (DataSource) Proxy.newProxyInstance(
                SchemaLeakTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, handler);
    }

    private static long alive(List<WeakReference<?>> kept) {
        return kept.stream().filter(reference -> reference.get() != null).count();
    }

    /** In a method of its own, so that no local variable keeps the loader. */
    private static void update(SchemaMigration migrations, Path jar, boolean fails, List<WeakReference<?>> kept)
            throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Function<String, @Nullable URL> files = loader::getResource;
            kept.add(new WeakReference<>(loader));
            kept.add(new WeakReference<>(files));
            Thread.currentThread().setContextClassLoader(loader);
            migrations.pending("muck", files, null);
            if (fails) {
                assertThatThrownBy(() -> migrations.apply("muck", files)).isInstanceOf(StoreException.class);
            } else {
                migrations.apply("muck", files);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(SchemaLeakTest.class.getClassLoader());
        }
    }

    private Path jar(int number, String sets) throws Exception {
        Path jar = bundles.resolve("bundle" + number + ".jar");
        Path changelog = bundles.resolve("db/changelog.xml");
        new SchemaFiles(bundles).changelog(sets);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry("db/changelog.xml"));
            entries.write(Files.readString(changelog).getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
        }
        return jar;
    }
}
