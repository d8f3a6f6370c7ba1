/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.cases;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.subsystems.Deployer;

import static org.assertj.core.api.Assertions.assertThat;

/** People of all roles lead cases through the closed loop over REST, each with what the role may do and no more. */
class CasesIT {
    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.cases", "alarm.policies", FourTrades.POLICY);

    private static final Pattern TYPE = Pattern.compile("\"type\":\"[^\"]*?([a-z-]+)\"");

    private static Crew crew;

    @BeforeAll
    static void peopleJoin() {
        crew = new Crew(CITY);
    }

    @Test
    void leadsACaseFromAReportToItsEnd() {
        JsonNode file = crew.report("collector", "COLLECTOR");
        assertThat(file.path("number").asText()).matches("\\d{19}");
        assertThat(file.at("/matter/title/zh").asText()).isEqualTo("暴露垃圾");
        assertThat(file.path("description").asText()).isEqualTo("<b>垃圾</b> 😀𠮷");
        assertThat(crew.has("intake-clerk", "INTAKE", file)).isTrue();
        file = crew.act("intake-clerk", file, "accept", "");
        assertThat(crew.has("duty-lead", "REGISTERING", file)).isTrue();
        file = crew.act("duty-lead", file, "register", "\"condition\":1");
        assertThat(file.at("/filing/limit/amount").asInt()).isEqualTo(4);
        assertThat(crew.has("dispatcher", "DISPATCHING", file)).isTrue();
        file = crew.act("dispatcher", file, "dispatch", "\"unit\":\"" + Crew.DEPARTMENT + "\"");
        assertThat(file.at("/clock/id").asText()).isEqualTo("HANDLE");
        assertThat(crew.has("foreman", "DEPARTMENT", file)).isTrue();
        assertThat(crew.see("foreman", file).path("reporter").isNull()).isTrue();
        assertThat(crew.see("duty-lead", file).path("reporter").asText()).isEqualTo("collector");
        file = crew.act("foreman", file, "assign", "\"person\":\"sweeper\"");
        assertThat(crew.has("sweeper", "HANDLING", file)).isTrue();
        file = crew.act("sweeper", file, "feed-back", "\"reason\":\"扫净\"");
        file = crew.act("foreman", file, "confirm-done", "");
        file = crew.act("intake-clerk", file, "send-to-check", "\"person\":\"checker\"");
        assertThat(crew.has("checker", "CHECKING", file)).isTrue();
        file = crew.act("checker", file, "pass", "");
        file = crew.act("duty-lead", file, "close", "");
        assertThat(file.at("/state/id").asText()).isEqualTo("CLOSED");

        String path = "/api/cases/" + file.path("number").asText();
        JsonNode events = crew.person("duty-lead").json(path + "/events");
        assertThat(events.findValuesAsText("action"))
                .containsExactly(
                        "report",
                        "accept",
                        "register",
                        "dispatch",
                        "assign",
                        "feed-back",
                        "confirm-done",
                        "send-to-check",
                        "pass",
                        "close");
        assertThat(crew.person("sweeper").json(path + "/events").findValuesAsText("by"))
                .doesNotContain("collector", "checker", "intake-clerk")
                .contains("foreman");
        JsonNode deadlines = crew.person("duty-lead").json(path + "/deadlines");
        assertThat(deadlines.findValuesAsText("clock")).isNotNull();
        assertThat(deadlines).hasSize(4);
        JsonNode audited = crew.administrator()
                .json("/api/audit?kind=case&id=" + file.path("number").asText());
        assertThat(audited.path("items").findValuesAsText("action")).contains("cases:register", "cases:close");
    }

    @Test
    void findsTheDepartmentByItselfInACityThatNobodyFurnished() {
        JsonNode file = crew.report("collector", "COLLECTOR", "公园", "06017");
        JsonNode why = crew.person("dispatcher")
                .json("/api/cases/" + file.path("number").asText() + "/routing");
        assertThat(why.path("unit").asText()).as(why.toString()).isEqualTo("parks");
        file = crew.act("intake-clerk", file, "accept", "");
        file = crew.act("duty-lead", file, "register", "\"condition\":1");
        file = crew.act("dispatcher", file, "dispatch", "");
        assertThat(file.path("unit").asText()).isEqualTo("parks");
    }

    @Test
    void makesOneCaseOfEachAlarmOfAllTradesAlsoOfThoseThatComeWhileItIsAway() throws InterruptedException {
        Deployer deployer = new Deployer(CITY.http());
        try (FourTrades trades = new FourTrades(CITY)) {
            trades.raise();
            trades.awaitOneCaseEach();
            assertThat(deployer.run("STOP", "cases").path("state").asText()).isEqualTo("DONE");
            assertThat(CITY.http().get("/api/cases/inboxes").statusCode()).isNotEqualTo(200);
            trades.raise();
            trades.work();
            assertThat(deployer.run("START", "cases").path("state").asText()).isEqualTo("DONE");
            trades.awaitOneCaseEach();
        }
    }

    @Test
    void letsWhoeverReportedRateOnceItIsClosed() {
        JsonNode file = crew.report("collector", "COLLECTOR");
        String rating = "/api/cases/" + file.path("number").asText() + "/rating";
        assertThat(type(crew.person("collector").post(rating, "{\"rating\":5}")))
                .isEqualTo("case-open");
        crew.act("leader", file, "force-close", "\"reason\":\"不存在\"");
        assertThat(type(crew.person("leader").post(rating, "{\"rating\":5}"))).isEqualTo("case-rating-foreign");
        CityHttp.parsed(crew.person("collector").post(rating, "{\"rating\":4,\"comment\":\"很快\"}"));
        assertThat(type(crew.person("collector").post(rating, "{\"rating\":1}")))
                .isEqualTo("case-rated");
    }

    @Test
    void takesOverWhatAnotherPlatformSendsAndKnowsItAgain() {
        JsonNode place = crew.report("collector", "COLLECTOR").path("position");
        String csv = "platform,number,standard,kind,code,latitude,longitude,created\n"
                + "12345,a-1,GB/T 30428.2-2013,matter,0110,%s,%s,2026-01-31T08:00:00+08:00\n"
                        .formatted(place.path("latitude"), place.path("longitude"))
                + "12345,a-2,GB/T 30428.2-2013,matter,0110,0,0,2026-01-31T08:00:00+08:00\n";
        CityHttp clerk = crew.person("intake-clerk");
        JsonNode first = CityHttp.parsed(clerk.send("POST", "/api/cases/transfers", "text/csv", csv));
        assertThat(first.path("taken").asInt()).isEqualTo(1);
        assertThat(first.at("/refusals/0/line").asInt()).isEqualTo(3);
        JsonNode again = CityHttp.parsed(clerk.send("POST", "/api/cases/transfers", "text/csv", csv));
        assertThat(again.path("known").asInt()).isEqualTo(1);
        assertThat(again.at("/cases/0/caseNumber")).isEqualTo(first.at("/cases/0/caseNumber"));
        JsonNode file =
                clerk.json("/api/cases/" + first.at("/cases/0/caseNumber").asText());
        assertThat(file.at("/source/id").asText()).isEqualTo("TRANSFER");
        assertThat(file.at("/matter/code").asText()).isEqualTo("06010");
    }

    @Test
    void letsNobodyDoWhatIsNotTheirs() {
        JsonNode file = crew.report("intake-clerk", "HOTLINE");
        assertThat(problem("intake-clerk", file, "accept", "")).isEqualTo("case-unverified");
        assertThat(problem("sweeper", file, "accept", "")).isEqualTo("case-foreign");
        file = crew.act("intake-clerk", file, "send-to-verify", "\"person\":\"collector\"");
        assertThat(problem("intake-clerk", file, "confirm", "")).isEqualTo("case-inspector");
        file = crew.act("collector", file, "confirm", "");
        assertThat(problem("duty-lead", file, "register", "")).isEqualTo("case-condition");
        assertThat(problem("duty-lead", file, "register", "\"condition\":99")).isEqualTo("case-condition");
        file = crew.act("duty-lead", file, "register", "\"condition\":1");
        assertThat(problem("dispatcher", file, "dispatch", "\"unit\":\"gone\"")).isEqualTo("case-unit");
        JsonNode dispatched = crew.act("dispatcher", file, "dispatch", "\"unit\":\"" + Crew.DEPARTMENT + "\"");
        assertThat(problem("dispatcher", file, "dispatch", "\"unit\":\"" + Crew.DEPARTMENT + "\""))
                .isEqualTo("case-changed");
        assertThat(problem("foreman", dispatched, "assign", "\"person\":\"checker\""))
                .isEqualTo("case-handler");
        assertThat(problem("leader", dispatched, "suspend", "\"until\":\"2099-01-01T00:00:00Z\",\"reason\":\"x\""))
                .isEqualTo("case-foreign");
        assertThat(crew.see("leader", dispatched).path("actions").findValuesAsText("id"))
                .containsExactly("force-close", "supervise", "comment");
    }

    @Test
    void mergesWhatIsReportedTwiceAndAnswersEverybody() {
        JsonNode first = crew.report("collector", "COLLECTOR");
        JsonNode second = crew.report("intake-clerk", "CITIZEN");
        String path = "/api/cases/" + second.path("number").asText();
        assertThat(crew.person("intake-clerk").json(path + "/duplicates").findValuesAsText("number"))
                .contains(first.path("number").asText());
        second = crew.act(
                "intake-clerk",
                second,
                "merge",
                "\"into\":\"" + first.path("number").asText() + "\"");
        assertThat(second.at("/state/id").asText()).isEqualTo("VOID");
        String votes = "/api/cases/" + first.path("number").asText() + "/votes";
        assertThat(crew.person("intake-clerk").json(votes)).hasSize(1);
        first = crew.act("leader", crew.see("leader", first), "force-close", "\"reason\":\"不存在\"");
        assertThat(first.at("/state/id").asText()).isEqualTo("CLOSED");
        assertThat(crew.person("intake-clerk").json(path + "/events").findValuesAsText("action"))
                .containsExactly("report", "merge", "answer");
    }

    @Test
    void refusesWhatCannotBeACase() {
        CityHttp clerk = crew.person("intake-clerk");
        String report =
                "{\"source\":\"%s\",\"standard\":\"%s\",\"kind\":\"matter\",\"code\":\"%s\",\"position\":{\"latitude\":%s,\"longitude\":%s}}";
        String standard = "GB/T 47678.5-2026";
        assertThat(type(clerk.post("/api/cases", report.formatted("HOTLINE", standard, "06999", 27.2, 111.4))))
                .isIn("case-matter", "case-place");
        assertThat(type(clerk.post("/api/cases", report.formatted("HOTLINE", standard, "06010", 0, 0))))
                .isEqualTo("case-place");
        assertThat(type(clerk.post("/api/cases", report.formatted("HOTLINE", "none", "06010", 0, 0))))
                .isEqualTo("case-matter");
        assertThat(type(clerk.post("/api/cases", report.formatted("MARTIAN", standard, "06010", 0, 0))))
                .isEqualTo("parameter-invalid");
        assertThat(type(clerk.get("/api/cases/1"))).isEqualTo("case-unknown");
        assertThat(type(crew.person("sweeper").post("/api/cases", "{}"))).isEqualTo("case-invalid");
    }

    @Test
    void exportsWhatIsListedWithoutAFormulaForASpreadsheet() {
        JsonNode file = crew.report("collector", "COLLECTOR", "=HYPERLINK(\"x\"), 9");
        String csv = crew.person("intake-clerk")
                .get("/api/cases/export?inbox=INTAKE&language=en")
                .body();
        assertThat(csv).startsWith("\ufeffnumber,state,source,");
        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith(file.path("number").asText() + ",reported,collector,06010,")
                        && line.contains("\"'=HYPERLINK(\"\"x\"\"), 9\""));
    }

    private static String problem(String person, JsonNode looked, String action, String fields) {
        String path = "/api/cases/" + looked.path("number").asText() + "/actions/" + action;
        return type(crew.person(person)
                .post(path, "{\"version\":" + looked.path("version") + (fields.isEmpty() ? "" : "," + fields) + "}"));
    }

    private static String type(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        Matcher type = TYPE.matcher(answer.body());
        assertThat(type.find()).as(answer.body()).isTrue();
        return type.group(1);
    }
}
