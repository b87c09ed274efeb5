package eu.vipatwork.content;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/**
 * Notes that a translation is still right though its original changed: a comma was mended, a name of the other language
 * was added. Nothing published changes by it; the translation is no longer shown as stale, until the original changes
 * again.
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
     * Notes it, for the document as this release has it.
     *
     * @param original the revision of the original that the trainer looked at; when the release has another one by now,
     *     or the translation is not stale, the answer is {@link Moving#NOT_NOW}
     */
    @Transactional
    public Moving confirm(
            ReleaseId release, DocumentKind kind, String name, Locale language, String original, PersonId trainer) {
        Optional<Translation> translation = findTranslations.of(release, kind, name, language);
        if (translation.isEmpty()) {
            return Moving.UNKNOWN;
        }
        Translation found = translation.get();
        if (found.state() != Translation.State.STALE
                || !found.original().toString().equals(original)) {
            return Moving.NOT_NOW;
        }
        RevisionId translated = releases.contents(release).stream()
                .filter(revision -> revision.kind() == kind
                        && revision.name().equals(name)
                        && revision.language().equals(language))
                .map(StoredRevision::id)
                .findFirst()
                .orElseThrow();
        releases.noteStillRight(translated, found.original(), trainer, clock.instant());
        return Moving.DONE;
    }
}
