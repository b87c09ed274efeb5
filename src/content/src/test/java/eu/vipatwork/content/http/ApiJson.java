package eu.vipatwork.content.http;

import java.util.List;

import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.search.Search;

/** The responses of the resources as JSON, for tests of other packages. */
public final class ApiJson {

    private ApiJson() {}

    public static String publication(Publication publication) {
        return ApiResponses.json(PublicationJson.of(publication));
    }

    public static String releases(Publication latest, List<StoredRelease> releases) {
        return ApiResponses.json(ReleasesJson.of(latest, releases));
    }

    public static String document(Catalogue catalogue, String release, String document, String language) {
        return ApiResponses.json(new ReleaseResource(catalogue, null, null)
                .find(release, document, language)
                .orElseThrow());
    }

    public static String found(Search.Found found) {
        return ApiResponses.json(SearchResultJson.of(found));
    }

    public static String problem() {
        return ApiResponses.json(new ProblemJson(404, "There is no such release"));
    }
}
