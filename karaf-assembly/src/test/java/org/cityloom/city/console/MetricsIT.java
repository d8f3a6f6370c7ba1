/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsIT {
    private static final Pattern COMMENT =
            Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\\\\\n]|\\\\\\\\|\\\\n)+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)"
            + "(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)*\\})?"
            + " (NaN|[+-]Inf|[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @Test
    void tellsTheFiguresInTheFormatOfPrometheus() {
        CityHttp administrator = CITY.http();
        Await.until(
                "muck is installed for good",
                Duration.ofMinutes(1),
                () -> administrator.get("/metrics").body().contains("cityloom_subsystem_version{"));
        HttpResponse<String> answer = administrator.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        Map<String, String> types = parsed(answer.body());
        assertThat(answer.body())
                .contains("cityloom_subsystem_state{state=\"active\",subsystem=\"muck\"} 1.0")
                .contains("cityloom_alarms_open{severity=\"critical\",subsystem=\"muck\"} 0.0")
                .contains("cityloom_subsystem_state{state=\"failed\",subsystem=\"muck\"} 0.0")
                .containsPattern("cityloom_subsystem_health\\{status=\"ok\",subsystem=\"muck\"} [01].0");
        assertThat(types)
                .containsEntry("cityloom_broker_connections", "gauge")
                .containsEntry("cityloom_telemetry_measurements_stored_total", "counter")
                .containsEntry("cityloom_store_answer_time_seconds", "gauge")
                .containsEntry("cityloom_live_followers", "gauge")
                .containsEntry("cityloom_subsystem_version", "gauge")
                .containsEntry("cityloom_subsystem_state", "gauge")
                .containsEntry("cityloom_subsystem_health", "gauge")
                .containsEntry("cityloom_telemetry_messages_waiting", "gauge")
                .containsEntry("cityloom_telemetry_measurements_refused_total", "counter")
                .containsEntry("cityloom_telemetry_dead_letters", "gauge")
                .containsEntry("cityloom_broker_session_messages", "gauge")
                .containsEntry("cityloom_broker_devices_slowed", "gauge")
                .containsEntry("cityloom_broker_slowdowns_total", "counter")
                .containsEntry("cityloom_broker_devices_sent_away_total", "counter")
                .containsEntry("cityloom_broker_handshakes_failed_total", "counter")
                .containsEntry("cityloom_alarms_open", "gauge")
                .containsEntry("jvm_memory_used_bytes", "gauge")
                .containsEntry("jvm_gc_collection_time_seconds_total", "counter");
    }

    /** Types by name; every line must be right, every sample of a declared type, and no sample may come twice. */
    private static Map<String, String> parsed(String text) {
        assertThat(text).endsWith("\n");
        Map<String, String> types = new HashMap<>();
        Set<String> samples = new HashSet<>();
        for (String line : text.split("\n")) {
            Matcher comment = COMMENT.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (comment.matches()) {
                if (comment.group(1).equals("TYPE")) {
                    assertThat(types.put(comment.group(2), comment.group(3)))
                            .as(line)
                            .isNull();
                }
            } else {
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(types).as(line).containsKey(sample.group(1));
                assertThat(samples.add(sample.group(1) + sample.group(2)))
                        .as(line)
                        .isTrue();
            }
        }
        return types;
    }

    @Test
    void tellsThemToNobodyWhoDidNotSignIn() {
        assertThat(CityHttp.anonymous(CITY.address()).get("/metrics").statusCode())
                .isEqualTo(401);
    }
}
