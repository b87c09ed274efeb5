package eu.vipatwork.content.http;

import java.util.List;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.Search;
import eu.vipatwork.content.StoredRelease;

/** What the resources answer, for tests of other packages: the texts as they go out. */
public final class JsonAnswers {

    private JsonAnswers() {}

    public static String publication(Publication publication) {
        return Answers.json(PublicationJson.of(publication));
    }

    public static String releases(Publication latest, List<StoredRelease> releases) {
        return Answers.json(ReleasesJson.of(latest, releases));
    }

    public static String document(Catalogue catalogue, String release, String document, String language) {
        return Answers.json(new ReleaseResource(catalogue, null, null)
                .find(release, document, language)
                .orElseThrow());
    }

    public static String found(Search.Found found) {
        return Answers.json(FoundJson.of(found));
    }

    public static String problem() {
        return Answers.json(new ProblemJson(404, "There is no such release"));
    }
}
