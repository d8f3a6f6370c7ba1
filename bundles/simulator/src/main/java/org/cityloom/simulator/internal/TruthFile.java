/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.simulator.city.GroundTruth;

/**
 * Writes the ground truth to a file, a line of JSON for the beginning and one for the end of each fault: {@code fault} numbers them, {@code device},
 * {@code rule}, {@code from} and {@code until} (ISO-8601). A full file is put aside once, so that there are at most two. For one thread.
 */
final class TruthFile implements GroundTruth {

    private static final Logger LOG = LoggerFactory.getLogger(TruthFile.class);
    private static final long MOST_BYTES = 20L << 20; // default; about 150,000 faults
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long faults;

    TruthFile(Path file) {
        this.file = file;
    }

    @Override
    public Fault begins(String device, String rule, Instant from) {
        long number = ++faults;
        write(number, device, rule, "from", from);
        return until -> write(number, device, rule, "until", until);
    }

    private void write(long number, String device, String rule, String which, Instant at) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("fault", number);
        line.put("device", device);
        line.put("rule", rule);
        line.put(which, at.toString());
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file, text(line), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("The ground truth cannot be written to {}: {}", file, e.toString());
        }
    }

    private static String text(Map<String, Object> line) throws JsonProcessingException {
        return JSON.writeValueAsString(line) + "\n";
    }
}
