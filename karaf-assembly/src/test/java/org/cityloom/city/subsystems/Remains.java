/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cityloom.city.CityContainer;

/** What is alive in the city after a full collection, as the virtual machine itself counts it. */
final class Remains {
    private static final String CLASS_LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
    private static final Map<String, String> COUNTED = Map.of(
            "class loaders of bundles", CLASS_LOADER,
            "wirings", "org.apache.felix.framework.BundleWiringImpl",
            "MQTT clients", "org.eclipse.paho.mqttv5.client.MqttAsyncClient",
            "resources", "org.cityloom.platform.rest.internal.PublishedResource",
            "entity managers", "org.apache.openjpa.persistence.EntityManagerFactoryImpl",
            "servlet registrations", "org.ops4j.pax.web.service.spi.model.elements.ServletModel",
            "MBeans", "com.sun.jmx.mbeanserver.NamedObject");

    /** Threads that come with the load, of pools that are bounded, and those of the virtual machine itself. */
    private static final Pattern OF_A_POOL = Pattern.compile(
            "^qtp|^TransxPool|ActiveMQ|activemq|^C[12] Compiler|^G1 |^GC Thread|^Attach Listener|^ForkJoinPool|^RMI |^JMX ");

    private static final int MOST_TOLD = 20;

    private Remains() {}

    /** How many there are of each kind, threads among them. */
    static Map<String, Long> of(CityContainer city) {
        Map<String, Long> counts = new TreeMap<>();
        COUNTED.keySet().forEach(kind -> counts.put(kind, 0L));
        for (String line : jcmd(city, "GC.class_histogram").lines().toList()) {
            String[] words = line.strip().split("\\s+");
            COUNTED.forEach((kind, type) -> {
                if (words.length >= 4 && words[3].equals(type)) {
                    counts.put(kind, Long.parseLong(words[1]));
                }
            });
        }
        counts.putAll(threads(city));
        return counts;
    }

    /** What there is more of than before, and how many. */
    static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach((kind, count) -> more.put(kind, count - before.getOrDefault(kind, 0L)));
        more.values().removeIf(count -> count <= 0);
        return more;
    }

    /** Bytes of the objects that are alive after a full collection, by their type. */
    static Map<String, Long> heap(CityContainer city) {
        return jcmd(city, "GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 4 && words[0].endsWith(":"))
                .collect(Collectors.toMap(words -> words[3], words -> Long.parseLong(words[2]), Long::sum));
    }

    static long bytes(Map<String, Long> heap) {
        return heap.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The types of which there is more than before, those that grew most first. */
    static String grown(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .map(type -> Map.entry(type.getKey(), type.getValue() - before.getOrDefault(type.getKey(), 0L)))
                .filter(type -> type.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_TOLD)
                .map(type -> type.getKey() + " +" + type.getValue() + " bytes")
                .collect(Collectors.joining(", "));
    }

    /** Names of the classes in the package that are still loaded after a full collection; one as often as it is loaded. */
    static List<String> classes(CityContainer city, String packageName) {
        jcmd(city, "GC.class_histogram");
        Pattern named = Pattern.compile(Pattern.quote(packageName) + "[.][\\w.$]+");
        return named.matcher(jcmd(city, "VM.classloaders show-classes"))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    /** How many threads there are of each name, whatever number it ends in. */
    private static Map<String, Long> threads(CityContainer city) {
        return jcmd(city, "Thread.print")
                .lines()
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.indexOf('"', 1)))
                .filter(name -> !OF_A_POOL.matcher(name).find())
                .collect(Collectors.groupingBy(
                        name -> "threads called " + name.replaceAll("[0-9]+", "#"),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static String jcmd(CityContainer city, String command) {
        try {
            Path output = Files.createTempFile("city-jcmd-", ".txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(city.processHandle().pid()),
                            command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + Files.readString(output));
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
