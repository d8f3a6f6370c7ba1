/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;

/** A city that Pax Exam unpacks, configures and starts. */
final class ExamProcess implements CityProcess {
    private final Path home;

    private ExamProcess(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the distribution into the folder and starts it; does not wait until it is ready.
     *
     * @param settings file below the distribution's home, key and value
     */
    static ExamProcess start(Path archive, Path folder, List<Setting> settings) {
        List<Option> options = new ArrayList<>();
        options.add(karafDistributionConfiguration()
                .frameworkUrl(archive.toUri().toString())
                .name("Cityloom")
                .unpackDirectory(folder.toFile())
                .useDeployFolder(false));
        options.add(keepRuntimeFolder());
        options.add(doNotModifyLogConfiguration());
        options.add(configureConsole().ignoreLocalConsole());
        options.add(overrideJUnitBundles());
        options.add(systemTimeout(CityProcess.PATIENCE.toMillis()));
        Distribution.javaOptions().forEach(option -> options.add(vmOption(option)));
        Distribution.moduleOptions().forEach(option -> options.add(vmOption(option)));
        for (Setting setting : settings) {
            options.add(editConfigurationFilePut(setting.file(), setting.key(), setting.value()));
        }
        // Pax Exam reads this process's standard input for the city, and Maven speaks to the test's process there
        System.setIn(InputStream.nullInputStream());
        try {
            FileUtils.deleteDirectory(folder.toFile());
            Files.createDirectories(folder);
            PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(options.toArray(Option[]::new)))
                    .start();
            return new ExamProcess(homeIn(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path homeIn(Path folder) throws IOException {
        try (Stream<Path> found = Files.find(folder, 3, (path, what) -> path.endsWith("etc"))) {
            return found.findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing unpacked in " + folder))
                    .getParent();
        }
    }

    Path home() {
        return home;
    }

    // Pax Exam's own stop goes through its agent inside the city and waits a minute for one that is gone; a signal is
    // what an operator sends, and Pax Exam's watcher of the process sees its end.

    @Override
    public void stop() {
        end(ProcessHandle::destroy);
    }

    @Override
    public void kill() {
        end(ProcessHandle::destroyForcibly);
    }

    private void end(Predicate<ProcessHandle> signal) {
        CityProcess.in(home).ifPresent(process -> {
            if (!signal.test(process)) {
                throw new IllegalStateException("process " + process.pid() + " cannot be ended");
            }
            CityProcess.awaitEnd(process);
        });
    }
}
