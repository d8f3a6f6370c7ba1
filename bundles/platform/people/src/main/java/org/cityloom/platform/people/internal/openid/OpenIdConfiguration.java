/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who else may say who somebody is; off as long as there is no issuer. */
@ObjectClassDefinition(
        id = OpenIdConfiguration.PID,
        name = "%openid.name",
        description = "%openid.description",
        localization = "OSGI-INF/l10n/openid")
public @interface OpenIdConfiguration {
    /** Where the configuration is kept. */
    String PID = "org.cityloom.openid";

    @AttributeDefinition(name = "%issuer.name", description = "%issuer.description")
    String issuer() default "";

    @AttributeDefinition(name = "%client.name", description = "%client.description")
    String clientId() default "";

    @AttributeDefinition(name = "%secret.name", description = "%secret.description")
    String clientSecretFile() default "";

    @AttributeDefinition(name = "%city.name", description = "%city.description")
    String cityUrl() default "";

    @AttributeDefinition(name = "%scopes.name", description = "%scopes.description")
    String[] scopes() default {"openid"};

    @AttributeDefinition(name = "%claim.name", description = "%claim.description")
    String claim() default "sub";

    @AttributeDefinition(name = "%zh.name", description = "%zh.description")
    String titleZh() default "统一身份认证登录";

    @AttributeDefinition(name = "%en.name", description = "%en.description")
    String titleEn() default "Sign in with your organisation’s account";

    @AttributeDefinition(name = "%timeout.name", description = "%timeout.description", min = "1", max = "30")
    int timeoutSeconds() default 5;

    @AttributeDefinition(name = "%keep.name", description = "%keep.description", min = "1", max = "1440")
    int keepMinutes() default 15;
}
