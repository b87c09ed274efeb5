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

/** A document in the list of its publication, with its states in each language. */
public record DocumentLine(String kind, String name, String title, List<InLanguage> languages) {

    /**
     * The document in one language.
     *
     * @param states in this order: missing or published; stale; writing, in-review or approved; proposed
     */
    public record InLanguage(String tag, String address, List<String> states) {}

    /** All documents of a publication in reading order; those that exist only as drafts come last. */
    static List<DocumentLine> of(
            Publication publication,
            List<StoredRevision> contents,
            List<DocumentDraft> drafts,
            List<TranslationStatus> translations,
            FindEditedDocuments documents,
            Locale shown) {
        Map<String, DocumentAddress> documentsByName = new TreeMap<>(Comparator.naturalOrder());
        Locale first = publication.languages().get(0);
        for (StoredRevision revision : contents) {
            add(documentsByName, publication, revision.kind(), revision.name(), first);
        }
        for (DocumentDraft draft : drafts) {
            add(
                    documentsByName,
                    publication,
                    draft.document().kind(),
                    draft.document().name(),
                    first);
        }
        add(documentsByName, publication, DocumentKind.MANIFEST, DocumentAddress.MANIFEST, first);
        return documentsByName.values().stream()
                .sorted(Comparator.comparing(
                                (DocumentAddress document) -> document.kind().ordinal())
                        .thenComparing(document -> order(publication, document)))
                .map(document -> new DocumentLine(
                        document.kind().word(),
                        document.name(),
                        documents.title(publication, document.kind(), document.name(), shown),
                        languages(document, publication, contents, drafts, translations)))
                .toList();
    }

    private static void add(
            Map<String, DocumentAddress> documentsByName,
            Publication publication,
            DocumentKind kind,
            String name,
            Locale language) {
        documentsByName.putIfAbsent(kind + "/" + name, new DocumentAddress(publication.id(), kind, name, language));
    }

    private static int order(Publication publication, DocumentAddress document) {
        for (int i = 0; i < publication.documents().size(); i++) {
            if (publication.documents().get(i).value().equals(document.name())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static List<InLanguage> languages(
            DocumentAddress document,
            Publication publication,
            List<StoredRevision> contents,
            List<DocumentDraft> drafts,
            List<TranslationStatus> translations) {
        List<InLanguage> languages = new ArrayList<>();
        for (Locale language : publication.languages()) {
            boolean manifest = document.kind() == DocumentKind.MANIFEST;
            if (manifest && !language.equals(document.language())) {
                continue;
            }
            DocumentAddress translated = document.in(language);
            boolean published = manifest || contents.stream().anyMatch(revision -> isOf(translated, revision));
            List<String> states = new ArrayList<>();
            states.add(published ? "published" : "missing");
            translations.stream()
                    .filter(one -> one.state() == TranslationStatus.State.STALE
                            && one.kind() == translated.kind()
                            && one.name().equals(translated.name())
                            && one.language().equals(language))
                    .forEach(one -> states.add("stale"));
            drafts.stream()
                    .filter(draft -> draft.state() != DraftState.DISMISSED && isOf(translated, draft))
                    .map(draft -> draft.state().word())
                    .forEach(states::add);
            if (published || document.kind() != DocumentKind.IMAGE || states.size() > 1) {
                languages.add(new InLanguage(language.toLanguageTag(), translated.getAddress(), states));
            }
        }
        return languages;
    }

    private static boolean isOf(DocumentAddress document, StoredRevision revision) {
        return revision.kind() == document.kind()
                && revision.name().equals(document.name())
                && revision.language().equals(document.language());
    }

    private static boolean isOf(DocumentAddress document, DocumentDraft draft) {
        return DocumentAddress.of(document.publication(), draft.document()).equals(document);
    }
}
