package eu.vipatwork.content.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.search.LuceneSearch;
import eu.vipatwork.content.search.Search;
import eu.vipatwork.content.search.SearchIndexFolder;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.test.Databases;

/** The generated OpenAPI description matches the API. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode DESCRIPTION = read(OpenApiResource.description("json"));

    private final ContentFixture content = new ContentFixture(Databases.derby().with("content"));

    OpenApiTest() {
        content.importFrom(SamplePublications.files());
    }

    @Test
    void everyRouteIsDescribed() {
        List<String> routes = new ArrayList<>();
        for (Class<?> resource : ContentResources.CLASSES) {
            assertThat(resource.isAnnotationPresent(Path.class) || ExceptionMapper.class.isAssignableFrom(resource))
                    .isTrue();
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(GET.class)) {
                    Path own = method.getAnnotation(Path.class);
                    String path =
                            "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
                    routes.add(path.replaceAll("\\{(\\w+):[^}]*}", "{$1}")
                            .replaceAll("/+", "/")
                            .replaceAll("(.)/$", "$1"));
                }
            }
        }

        assertThat(routes).hasSizeGreaterThan(7);
        assertThat(DESCRIPTION.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(routes);
        assertThat(DESCRIPTION.path("servers").get(0).path("url").asText()).isEqualTo("/api");
    }

    @Test
    void everyRouteHasASummary() {
        for (JsonNode path : DESCRIPTION.path("paths")) {
            assertThat(path.path("get").path("summary").asText()).isNotBlank();
            assertThat(path.path("get").path("operationId").asText()).isNotBlank();
            for (JsonNode parameter : path.path("get").path("parameters")) {
                assertThat(resolved(parameter).path("description").asText())
                        .as(parameter.toString())
                        .isNotBlank();
            }
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DESCRIPTION.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void administrationIsNotDescribed() {
        assertThat(DESCRIPTION.path("paths").fieldNames()).toIterable().noneMatch(path -> path.contains("admin"));
        assertThat(DESCRIPTION.path("info").path("description").asText()).contains("deploy/admin");
    }

    @Test
    void theDescriptionExistsAsYaml() {
        assertThat(OpenApiResource.description("yaml")).startsWith("---").contains("/publications/{publication}:");
    }

    @Test
    void responsesMatchTheirSchemas() {
        for (Publication publication : publications()) {
            assertThat(faults("Publication", ApiJson.publication(publication))).isEmpty();
            assertThat(faults(
                            "Releases",
                            ApiJson.releases(publication, content.catalogue().releases(publication.id()))))
                    .isEmpty();
        }
        assertThat(faults("Document", ApiJson.document(content.catalogue(), "trial@1.0", "first", "en")))
                .isEmpty();
        assertThat(faults("Document", ApiJson.document(content.catalogue(), "cases@1.0", "company-visit", "en")))
                .isEmpty();
        assertThat(faults("Document", ApiJson.document(content.catalogue(), "glossary@1.0", "terms", "en")))
                .isEmpty();
        assertThat(faults("Problem", ApiJson.problem())).isEmpty();
    }

    @Test
    void searchResultsMatchTheirSchema(@TempDir java.nio.file.Path folder) {
        LuceneSearch search = new LuceneSearch(
                new SearchIndexFolder(folder), content.releases(), content.catalogue(), content.format());
        search.refresh();
        Search.Found found = search.find(Search.Query.everything("firm", Locale.ENGLISH));
        search.close();

        assertThat(found.hits()).isNotEmpty();
        assertThat(faults("Found", ApiJson.found(found))).isEmpty();
    }

    /** Makes sure that the tests above can fail. */
    @Test
    void theSchemasRejectWrongResponses() {
        String answer = ApiJson.publication(publications().get(0));

        assertThat(faults("Publication", answer.replace("\"version\"", "\"edition\"")))
                .hasSize(2);
        assertThat(faults("Publication", answer.replaceAll("\"kind\":\"[a-z]+\"", "\"kind\":\"song\"")))
                .hasSize(1);
    }

    private List<Publication> publications() {
        List<Publication> all = new ArrayList<>();
        for (PublicationKind kind : PublicationKind.values()) {
            all.addAll(content.catalogue().latest(kind));
        }
        return all;
    }

    private static Set<ValidationMessage> faults(String name, String answer) {
        ObjectNode schema = DESCRIPTION.deepCopy();
        schema.put("$ref", "#/components/schemas/" + name);
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return compiled.validate(read(answer));
    }

    private static <T extends JsonNode> T read(String json) {
        try {
            @SuppressWarnings("unchecked")
            T node = (T) JSON.readTree(json);
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
