/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConsoleIT {
    private static final String THRESHOLDS = "org.cityloom:type=Thresholds";
    private static final String MUCK = "org.cityloom.muck";
    private static final String LOG = "hawtio:type=LogQuery";

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static ConsoleHttp administrator;
    private static CityHttp city;

    @BeforeAll
    static void somebodySignsIn() {
        administrator = new ConsoleHttp(CITY.address());
        city = CITY.http();
        HttpResponse<String> answer = administrator.signIn(CityContainer.ADMINISTRATOR, CITY.password());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/hawtio");
    }

    @Test
    void letsNobodyAskWhoDidNotSignIn() {
        ConsoleHttp stranger = new ConsoleHttp(CITY.address());
        Map<String, String> question = Map.of("type", "read", "mbean", "org.cityloom:type=Live");
        assertThat(stranger.jolokia(CITY.address().toString(), question).statusCode())
                .isIn(401, 403);
        assertThat(stranger.signIn(CityContainer.ADMINISTRATOR, "not the password")
                        .statusCode())
                .isIn(401, 403);
        assertThat(stranger.jolokia(CITY.address().toString(), question).statusCode())
                .isIn(401, 403);
    }

    @Test
    void answersNoPageOfAnotherSite() {
        HttpResponse<String> answer = administrator.jolokia("https://elsewhere.example", Map.of("type", "version"));
        assertThat(answer.body()).contains("\"status\":403").doesNotContain("agentId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy/http/127.0.0.1/80/", "WEB-INF/web.xml", "WEB-INF/classes/", "org/cityloom/"})
    void leadsToNoOtherHostAndShowsNoFileOfItsOwn(String path) {
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void runsNothingThatAPageBringsAsText() {
        assertThat(administrator
                        .get("")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void keepsAThresholdWithinItsRangeAndResetsIt() {
        JsonNode refused =
                administrator.exec(THRESHOLDS, "save", MUCK, new String[] {"speeding.limit"}, new String[] {"121"});
        assertThat(refused.path("error").asText()).contains("5–120");
        administrator.exec(THRESHOLDS, "save", MUCK, new String[] {"speeding.limit"}, new String[] {"45"});
        assertThat(limit().path("value").asText()).isEqualTo("45.0");
        administrator.exec(THRESHOLDS, "reset", MUCK, "speeding.limit");
        assertThat(limit().path("value").asText()).isEqualTo("50.0");
        assertThat(limit().path("unitZh").asText()).isEqualTo("km/h");
    }

    private static JsonNode limit() {
        return administrator
                .read(THRESHOLDS, "Settings")
                .path("value")
                .path(MUCK)
                .path("speeding.limit");
    }

    @Test
    void changesNoSettingThatIsNotASubsystems() {
        JsonNode refused = administrator.exec(
                THRESHOLDS, "save", "org.cityloom.people", new String[] {"hashPasses"}, new String[] {"1"});
        assertThat(refused.path("error").asText()).contains("no subsystem has a setting");
    }

    @Test
    void beginsAnOperationInTheNameOfWhoeverAsks() {
        JsonNode refused = administrator
                .exec("org.cityloom:type=Subsystems", "stop", "nothing")
                .path("value");
        assertThat(refused.path("by").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        assertThat(refused.path("code").asText()).isEqualTo("subsystem-unknown");
        assertThat(refused.path("outcomeZh").asText()).contains("nothing");
    }

    @Test
    void auditsAThresholdWithWhoBeforeAndAfterWhicheverWayItIsSet() throws Exception {
        administrator.exec(THRESHOLDS, "save", MUCK, new String[] {"speeding.gap"}, new String[] {"90"});
        JsonNode first = audited("90");
        assertThat(first.at("/before/speeding.gap").asText()).isEqualTo("120 (default)");
        try (JmxClient jconsole = jconsole(CITY.password())) {
            jconsole.invoke(THRESHOLDS, "save", MUCK, new String[] {"speeding.gap"}, new String[] {"80"});
            JsonNode second = audited("80");
            assertThat(second.at("/before/speeding.gap").asText()).isEqualTo("90");
            jconsole.invoke("org.apache.karaf:type=config,name=root", "setProperty", MUCK, "speeding.gap", "70");
            assertThat(audited("70").at("/before/speeding.gap").asText()).isEqualTo("80");
            jconsole.invoke(THRESHOLDS, "reset", MUCK, "speeding.gap");
            assertThat(audited("120 (default)").at("/before/speeding.gap").asText())
                    .isEqualTo("70");
        }
    }

    /** The change to that value, by the administrator. */
    private static JsonNode audited(String value) {
        Await.until("the change to " + value + " is audited", Duration.ofSeconds(30), () -> !change(value)
                .isMissingNode());
        JsonNode change = change(value);
        assertThat(change.at("/actor/id").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        assertThat(change.at("/actor/origin/door").asText()).isEqualTo("CONSOLE");
        return change;
    }

    private static JsonNode change(String value) {
        for (JsonNode each : city.json("/api/audit?action=configuration:change&subject=" + MUCK)
                .path("items")) {
            if (each.at("/after/speeding.gap").asText().equals(value)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void showsWhatWasJustWrittenIntoTheLog() {
        administrator.exec(THRESHOLDS, "save", MUCK, new String[] {"moving.speed"}, new String[] {"4"});
        JsonNode result = administrator.exec(LOG, "getLogResults(int)", 1000).path("value");
        assertThat(result.path("events")).isNotEmpty().hasSizeLessThanOrEqualTo(1000);
        assertThat(result.path("events")).anySatisfy(event -> {
            assertThat(event.path("message").asText()).isEqualTo("admin set {moving.speed=4} of " + MUCK);
            assertThat(event.path("level").asText()).isEqualTo("INFO");
            assertThat(event.at("/properties/bundle.name").asText()).isEqualTo("org.cityloom.platform.console");
        });
        long last = result.path("toTimestamp").asLong();
        JsonNode later = administrator.exec(LOG, "jsonQueryLogResults", Map.of("afterTimestamp", last, "count", 10));
        assertThat(later.at("/value/events"))
                .allSatisfy(
                        event -> assertThat(event.path("timestamp").asLong()).isGreaterThan(last));
        assertThat(later.at("/value/toTimestamp").asLong()).isGreaterThanOrEqualTo(last);
        administrator.exec(THRESHOLDS, "reset", MUCK, "moving.speed");
    }

    @Test
    void tellsEveryAttributeToJconsoleAndDescribesIt() throws IOException, JMException {
        try (JmxClient jconsole = jconsole(CITY.password())) {
            MBeanServerConnection beans = jconsole.beans();
            Set<ObjectName> names = beans.queryNames(new ObjectName("org.cityloom:*"), null);
            assertThat(names)
                    .extracting(name -> name.getKeyProperty("type"))
                    .contains("Subsystems", "Subsystem", "Telemetry", "Broker", "Alarms", "Devices", "Store", "Live")
                    .contains("Thresholds");
            for (ObjectName name : names) {
                MBeanInfo info = beans.getMBeanInfo(name);
                assertThat(info).as("%s", name).isInstanceOf(OpenMBeanInfo.class);
                described(info.getOperations());
                described(info.getAttributes());
                for (MBeanAttributeInfo attribute : info.getAttributes()) {
                    assertThat(attribute).as("%s", name).isInstanceOf(OpenMBeanAttributeInfo.class);
                    assertThat(beans.getAttribute(name, attribute.getName()))
                            .as("%s of %s", attribute.getName(), name)
                            .isNotNull();
                }
                for (MBeanOperationInfo operation : info.getOperations()) {
                    described(operation.getSignature());
                }
            }
        }
    }

    private static void described(MBeanFeatureInfo[] features) {
        assertThat(features).allSatisfy(feature -> assertThat(feature.getDescription())
                .as(feature.getName())
                .isNotBlank()
                .isNotEqualTo(feature.getName()));
    }

    @Test
    void letsNobodyInWithAWrongPasswordNorAViewerChangeAnythingOverJmx() throws IOException {
        assertThatThrownBy(() -> jconsole("not the password").close()).isInstanceOf(SecurityException.class);
        String password = ConsolePeople.viewer(CITY, "jmx-viewer");
        try (JmxClient viewer = JmxClient.connect(CITY, "jmx-viewer", password)) {
            ObjectName subsystems = JmxClient.name("org.cityloom:type=Subsystems");
            assertThat(viewer.beans().isRegistered(subsystems)).isTrue();
            assertThatThrownBy(() -> viewer.invoke("org.cityloom:type=Subsystems", "stop", "muck"))
                    .isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> viewer.invoke(
                            "org.apache.karaf:type=config,name=root", "setProperty", MUCK, "speeding.limit", "1"))
                    .isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> viewer.invoke("hawtio:type=LogQuery", "jsonQueryLogResults", "{}"))
                    .isInstanceOf(SecurityException.class);
        }
    }

    private static JmxClient jconsole(String password) throws IOException {
        return JmxClient.connect(CITY, CityContainer.ADMINISTRATOR, password);
    }
}
