/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of ours in a virtual machine of its own, so that what it uses can be told apart. It answers a line to each line;
 * whatever else libraries print there is passed over.
 */
final class Child implements AutoCloseable {
    private static final String ANSWER = "answer ";

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Starts the main method of the class with the heap and the collector of a city. */
    static Child start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        return new Child(
                program.getSimpleName(),
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** The answer to a line; the program sees to it that it does not take forever. */
    String ask(String question) throws IOException {
        questions.println(question);
        return answer();
    }

    /** What it says unasked. */
    String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(ANSWER)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new AssertionError(name + " has ended, see its errors above");
        }
        return line.substring(ANSWER.length());
    }

    /** In the child: says something to the parent. */
    @SuppressWarnings("SystemOut") // there is no other way between them
    static void say(String answer) {
        System.out.println(ANSWER + answer);
    }

    long pid() {
        return process.pid();
    }

    /** Closing its input tells it to end. */
    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.close();
    }
}
