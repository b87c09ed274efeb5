package eu.vipatwork.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Settings;

/** This server may speak for every course. */
@Dependent
class OwnAuthority implements ProgressAuthority {

    private final String baseUrl;

    @Inject
    OwnAuthority(Settings settings) {
        this.baseUrl = settings.baseUrl().toString();
    }

    @Override
    public boolean maySpeakFor(JsonNode authority, OrganisationId organisation, CourseId course) {
        JsonNode account = authority.path("account");
        return account.path("homePage").asText().equals(baseUrl)
                && account.path("name").asText().equals("vipatwork");
    }
}
