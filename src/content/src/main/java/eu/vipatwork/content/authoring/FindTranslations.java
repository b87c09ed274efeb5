package eu.vipatwork.content.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRevision;
import eu.vipatwork.content.source.ContentFormat;

/** Finds the state of every translation: current, stale or missing. */
@Dependent
public class FindTranslations {

    private final Releases releases;
    private final ContentFormat format;

    @Inject
    public FindTranslations(Releases releases, ContentFormat format) {
        this.releases = releases;
        this.format = format;
    }

    /** Every document of a release in every further language of its publication. */
    public List<TranslationStatus> of(ReleaseId release) {
        Optional<String> manifest = releases.manifest(release);
        if (manifest.isEmpty()) {
            return List.of();
        }
        List<Locale> languages = format.publication(manifest.get()).languages();
        List<StoredRevision> contents = releases.contents(release);
        Map<RevisionId, RevisionId> confirmedOriginals = releases.confirmedOriginals(release);
        List<TranslationStatus> found = new ArrayList<>();
        for (StoredRevision original : contents) {
            if (original.language().equals(languages.get(0)) && original.kind() != DocumentKind.IMAGE) {
                for (Locale language : languages.subList(1, languages.size())) {
                    found.add(translation(original, language, contents, confirmedOriginals));
                }
            }
        }
        return found;
    }

    /** The state of one translation; empty for the publication's first language and for unknown documents. */
    public Optional<TranslationStatus> of(ReleaseId release, DocumentKind kind, String name, Locale language) {
        return of(release).stream()
                .filter(one -> one.kind() == kind
                        && one.name().equals(name)
                        && one.language().equals(language))
                .findFirst();
    }

    private static TranslationStatus translation(
            StoredRevision original,
            Locale language,
            List<StoredRevision> contents,
            Map<RevisionId, RevisionId> confirmedOriginals) {
        Optional<StoredRevision> translated = contents.stream()
                .filter(revision ->
                        revision.sameDocument(original) && revision.language().equals(language))
                .findFirst();
        Optional<RevisionId> made = translated.flatMap(revision ->
                Optional.ofNullable(confirmedOriginals.get(revision.id())).or(revision::translates));
        TranslationStatus.State state = translated.isEmpty()
                ? TranslationStatus.State.MISSING
                : made.filter(original.id()::equals).isPresent()
                        ? TranslationStatus.State.CURRENT
                        : TranslationStatus.State.STALE;
        return new TranslationStatus(original.kind(), original.name(), language, state, made, original.id());
    }
}
