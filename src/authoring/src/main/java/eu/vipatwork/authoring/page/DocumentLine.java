package eu.vipatwork.authoring.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.TranslationStatus;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.release.StoredRevision;

/** A document in the list of its publication, and how it stands in each language. */
public record DocumentLine(String kind, String name, String title, List<InLanguage> languages) {

    /**
     * How it stands in a language.
     *
     * @param states in this order: missing or published, stale, then writing, in-review or approved, then proposed
     */
    public record InLanguage(String tag, String address, List<String> states) {}

    /** All documents of a publication in reading order, those that are only drafts behind them. */
    static List<DocumentLine> of(
            Publication publication,
            List<StoredRevision> contents,
            List<DocumentDraft> drafts,
            List<TranslationStatus> translations,
            FindEditedDocuments bench,
            Locale shown) {
        Map<String, DocumentAddress> places = new TreeMap<>(Comparator.naturalOrder());
        Locale first = publication.languages().get(0);
        for (StoredRevision revision : contents) {
            place(places, publication, revision.kind(), revision.name(), first);
        }
        for (DocumentDraft draft : drafts) {
            place(places, publication, draft.document().kind(), draft.document().name(), first);
        }
        place(places, publication, DocumentKind.MANIFEST, DocumentAddress.MANIFEST, first);
        return places.values().stream()
                .sorted(Comparator.comparing((DocumentAddress place) -> place.kind().ordinal())
                        .thenComparing(place -> order(publication, place)))
                .map(place -> new DocumentLine(
                        place.kind().word(),
                        place.name(),
                        bench.title(publication, place.kind(), place.name(), shown),
                        languages(place, publication, contents, drafts, translations)))
                .toList();
    }

    private static void place(
            Map<String, DocumentAddress> places, Publication publication, DocumentKind kind, String name, Locale language) {
        places.putIfAbsent(kind + "/" + name, new DocumentAddress(publication.id(), kind, name, language));
    }

    private static int order(Publication publication, DocumentAddress place) {
        for (int i = 0; i < publication.documents().size(); i++) {
            if (publication.documents().get(i).value().equals(place.name())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static List<InLanguage> languages(
            DocumentAddress place,
            Publication publication,
            List<StoredRevision> contents,
            List<DocumentDraft> drafts,
            List<TranslationStatus> translations) {
        List<InLanguage> languages = new ArrayList<>();
        for (Locale language : publication.languages()) {
            boolean manifest = place.kind() == DocumentKind.MANIFEST;
            if (manifest && !language.equals(place.language())) {
                continue;
            }
            DocumentAddress here = place.in(language);
            boolean there = manifest || contents.stream().anyMatch(revision -> isOf(here, revision));
            List<String> states = new ArrayList<>();
            states.add(there ? "published" : "missing");
            translations.stream()
                    .filter(one -> one.state() == TranslationStatus.State.STALE
                            && one.kind() == here.kind()
                            && one.name().equals(here.name())
                            && one.language().equals(language))
                    .forEach(one -> states.add("stale"));
            drafts.stream()
                    .filter(draft -> draft.state() != DraftState.DISMISSED && isOf(here, draft))
                    .map(draft -> draft.state().word())
                    .forEach(states::add);
            if (there || place.kind() != DocumentKind.IMAGE || states.size() > 1) {
                languages.add(new InLanguage(language.toLanguageTag(), here.getAddress(), states));
            }
        }
        return languages;
    }

    private static boolean isOf(DocumentAddress place, StoredRevision revision) {
        return revision.kind() == place.kind()
                && revision.name().equals(place.name())
                && revision.language().equals(place.language());
    }

    private static boolean isOf(DocumentAddress place, DocumentDraft draft) {
        return DocumentAddress.of(place.publication(), draft.document()).equals(place);
    }
}
