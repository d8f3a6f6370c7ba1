/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.util.Map;

/** A subsystem with everything that can be set. */
final class Pumps {
    static final String ID = "pumps";
    static final String PID = "com.example.pumps";

    static final Map<String, String> FILES = Map.of(
            "OSGI-INF/metatype/pumps.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0" localization="OSGI-INF/l10n/pumps">
              <OCD id="com.example.pumps" name="%name" description="%what">
                <AD id="limit" type="Double" name="%limit.name" description="%limit.what" min="5" max="120" default="50.0"/>
                <AD id="hold" type="Integer" name="%hold.name" description="%hold.what" min="1" max="600" default="10"/>
                <AD id="mode" type="String" name="Mode" description="How" default="slow">
                  <Option label="Slow" value="slow"/>
                  <Option label="Fast" value="fast"/>
                </AD>
                <AD id="on" type="Boolean" name="On" description="Whether" default="true"/>
                <AD id="names" type="String" cardinality="100" name="Names" description="Which" default="a,b"/>
                <AD id="key" type="Password" name="Key" description="Secret" required="false"/>
              </OCD>
              <OCD id="foreign" name="Foreign"><AD id="x" type="String"/></OCD>
              <Designate pid="com.example.pumps"><Object ocdref="com.example.pumps"/></Designate>
              <Designate pid="org.cityloom.rest"><Object ocdref="foreign"/></Designate>
            </metatype:MetaData>
            """,
            "OSGI-INF/l10n/pumps.properties",
            """
            name = Pumps
            what = Thresholds of pumps
            limit.name = Pressure (bar)
            limit.what = Highest pressure, in bar. Default 50: an estimate.
            hold.name = Hold (s)
            hold.what = How long. Default 10.
            """,
            "OSGI-INF/l10n/pumps_zh.properties",
            """
            name = \\u6c34\\u6cf5
            what = \\u6c34\\u6cf5\\u9608\\u503c
            limit.name = \\u538b\\u529b\\uff08\\u5df4\\uff09
            limit.what = \\u6700\\u9ad8\\u538b\\u529b
            hold.name = \\u65f6\\u957f(\\u79d2)
            hold.what = \\u591a\\u4e45
            """);

    private Pumps() {}
}
