/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A city that is started again in its folder by the script that operators use. */
final class ScriptProcess implements CityProcess {
    private final Process process;

    private ScriptProcess(Process process) {
        this.process = process;
    }

    static ScriptProcess start(Path home) {
        ProcessBuilder script = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("restart.out").toFile());
        script.environment().put("KARAF_EXEC", "exec");
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("JAVA_OPTS", String.join(" ", Distribution.javaOptions()));
        try {
            return new ScriptProcess(script.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        process.destroy();
        CityProcess.awaitEnd(process.toHandle());
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        CityProcess.awaitEnd(process.toHandle());
    }
}
