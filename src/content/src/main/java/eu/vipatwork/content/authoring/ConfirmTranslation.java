package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRevision;
import eu.vipatwork.shared.PersonId;

/**
 * Records that a translation is still correct although its original changed, for example by a comma. Published content
 * does not change; the translation no longer counts as stale until the original changes again.
 */
@Dependent
public class ConfirmTranslation {

    private final Releases releases;
    private final FindTranslations findTranslations;
    private final InstantSource clock;

    @Inject
    public ConfirmTranslation(Releases releases, FindTranslations findTranslations, InstantSource clock) {
        this.releases = releases;
        this.findTranslations = findTranslations;
        this.clock = clock;
    }

    /**
     * Confirms the translation in this release.
     *
     * @param original the revision of the original that the trainer compared; when the release has another one, or the
     *     translation is not stale, the result is {@link AuthoringResult#NOT_NOW}
     */
    @Transactional
    public AuthoringResult confirm(
            ReleaseId release, DocumentKind kind, String name, Locale language, String original, PersonId trainer) {
        Optional<TranslationStatus> translation = findTranslations.of(release, kind, name, language);
        if (translation.isEmpty()) {
            return AuthoringResult.UNKNOWN;
        }
        TranslationStatus found = translation.get();
        if (found.state() != TranslationStatus.State.STALE
                || !found.original().toString().equals(original)) {
            return AuthoringResult.NOT_NOW;
        }
        RevisionId translated = releases.contents(release).stream()
                .filter(revision -> revision.kind() == kind
                        && revision.name().equals(name)
                        && revision.language().equals(language))
                .map(StoredRevision::id)
                .findFirst()
                .orElseThrow();
        releases.confirmTranslation(translated, found.original(), trainer, clock.instant());
        return AuthoringResult.DONE;
    }
}
