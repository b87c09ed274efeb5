package eu.vipatwork.authoring.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import eu.vipatwork.authoring.DocumentAddress;
import eu.vipatwork.authoring.FindEditedDocuments;
import eu.vipatwork.authoring.FourEyesRule;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.FindTranslations;
import eu.vipatwork.content.authoring.PreviewDraft;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.release.DifferenceView;
import eu.vipatwork.content.release.TextDiff;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.view.View;

/** Builds the page of a document: its text to edit, its draft, its translations and proposals. */
@Dependent
public class DocumentEditor {

    private final RequestContext request;
    private final FindEditedDocuments documents;
    private final FindTranslations findTranslations;
    private final PreviewDraft previewDraft;
    private final FindPeople findPeople;
    private final FourEyesRule fourEyesRule;
    private final InstantSource clock;

    @Inject
    public DocumentEditor(
            RequestContext request,
            FindEditedDocuments documents,
            FindTranslations findTranslations,
            PreviewDraft previewDraft,
            FindPeople findPeople,
            FourEyesRule fourEyesRule,
            InstantSource clock) {
        this.request = request;
        this.documents = documents;
        this.findTranslations = findTranslations;
        this.previewDraft = previewDraft;
        this.findPeople = findPeople;
        this.fourEyesRule = fourEyesRule;
        this.clock = clock;
    }

    /**
     * A draft. The names of author and reviewer are empty where they are unknown.
     *
     * @param reviewable whether it is in review and the signed-in person may review it
     */
    public record DraftView(
            String id,
            String state,
            String author,
            String reviewer,
            Instant changed,
            String mark,
            String note,
            String remark,
            boolean reviewable) {}

    /** The text that another author saved in the meantime, and its difference from the submitted one. */
    public record Conflict(String name, String text, DifferenceView difference) {}

    /**
     * A translation.
     *
     * @param state "current", "stale" or "missing"
     * @param made the revision of the original that was translated, or null
     * @param original the latest revision of the original
     * @param source the text of the original
     */
    public record TranslationView(String state, String made, String original, String originalAddress, String source) {}

    /** Another language of the document. */
    public record Other(String tag, String address, boolean current) {}

    /** The page with the saved text. */
    View of(DocumentAddress document, Map<String, ?> more) {
        Optional<DocumentDraft> draft = documents.draft(document);
        Optional<DocumentText> published = documents.published(document);
        DocumentForm edited = draft.map(DocumentForm::of)
                .orElseGet(() -> DocumentForm.ofPublished(
                        published.map(DocumentText::text).orElseGet(() -> original(document))));
        Map<String, Object> model = new HashMap<>(more);
        draft.flatMap(found -> previewDraft.preview(found.id()))
                .map(preview -> PreviewView.of(preview, request.locale()))
                .ifPresent(preview -> model.put("checked", preview));
        return of(document, edited, model);
    }

    /** The page with the submitted form. */
    View of(DocumentAddress document, DocumentForm edited, Map<String, ?> more) {
        Publication publication = documents.publication(document.publication()).orElseThrow(NotFoundException::new);
        if (!publication.languages().contains(document.language())) {
            throw new NotFoundException();
        }
        Map<String, Object> model = new HashMap<>(more);
        model.put("document", document);
        model.put("publication", publication.title().in(request.locale()));
        model.put("title", documents.title(publication, document.kind(), document.name(), document.language()));
        model.put("editing", edited);
        model.put("marks", List.of("cosmetic", "equivalent", "must-retake"));
        model.put("image", document.kind() == DocumentKind.IMAGE);
        model.put("manifest", document.kind() == DocumentKind.MANIFEST);
        model.put("there", documents.published(document).isPresent());
        model.put("latest", publication.release().value());
        documents.draft(document).ifPresent(draft -> {
            model.put("draft", view(draft));
            difference(document, draft).ifPresent(difference -> model.put("difference", difference));
        });
        model.put(
                "proposals",
                documents.proposals(document).stream()
                        .map(draft -> draft.id().toString())
                        .toList());
        translation(publication, document).ifPresent(translation -> model.put("translation", translation));
        model.put("languages", languages(publication, document));
        return new View("authoring/document", model);
    }

    /** The submitted text as readers would see it; empty where the publication cannot be read. */
    Optional<PreviewView> preview(DocumentAddress document, DocumentForm edited, ChangeMark mark) {
        DocumentDraft typed = new DocumentDraft(
                DraftId.next(),
                document.publication(),
                document.with(edited.text()),
                Optional.empty(),
                DraftState.WRITING,
                Optional.of(request.signedIn().person()),
                Optional.empty(),
                mark,
                edited.note(),
                "",
                1,
                clock.instant());
        return previewDraft.preview(typed).map(preview -> PreviewView.of(preview, request.locale()));
    }

    Conflict conflict(DocumentDraft current, String typed) {
        return new Conflict(
                name(current.author()),
                current.document().text(),
                DifferenceView.of(TextDiff.between(current.document().text(), typed)));
    }

    /** The original text, with which a new translation begins. */
    private String original(DocumentAddress document) {
        Locale first = documents
                .publication(document.publication())
                .orElseThrow(NotFoundException::new)
                .languages()
                .get(0);
        return document.language().equals(first) || document.kind() == DocumentKind.IMAGE
                ? ""
                : documents
                        .published(document.in(first))
                        .map(DocumentText::text)
                        .orElse("");
    }

    /** For reviewers: how the draft differs from the published text. */
    private Optional<DifferenceView> difference(DocumentAddress document, DocumentDraft draft) {
        return mayBeReviewed(draft) && document.kind() != DocumentKind.IMAGE
                ? documents
                        .published(document)
                        .map(before -> DifferenceView.of(
                                TextDiff.between(before.text(), draft.document().text())))
                : Optional.empty();
    }

    private boolean mayBeReviewed(DocumentDraft draft) {
        return draft.state() == DraftState.IN_REVIEW
                && fourEyesRule.mayReview(draft, request.signedIn().person());
    }

    private DraftView view(DocumentDraft draft) {
        return new DraftView(
                draft.id().toString(),
                draft.state().word(),
                name(draft.author()),
                name(draft.reviewer()),
                draft.changed(),
                draft.mark().word(),
                draft.note(),
                draft.remark(),
                mayBeReviewed(draft));
    }

    private Optional<TranslationView> translation(Publication publication, DocumentAddress document) {
        return findTranslations
                .of(publication.release(), document.kind(), document.name(), document.language())
                .map(found -> new TranslationView(
                        found.state().name().toLowerCase(Locale.ROOT),
                        found.made().map(made -> made.value().toString()).orElse(null),
                        found.original().value().toString(),
                        document.in(publication.languages().get(0)).getAddress(),
                        documents
                                .published(document.in(publication.languages().get(0)))
                                .map(DocumentText::text)
                                .orElse("")));
    }

    private static List<Other> languages(Publication publication, DocumentAddress document) {
        if (document.kind() == DocumentKind.MANIFEST) {
            return List.of();
        }
        List<Other> others = new ArrayList<>();
        publication
                .languages()
                .forEach(language -> others.add(new Other(
                        language.toLanguageTag(),
                        document.in(language).getAddress(),
                        language.equals(document.language()))));
        return others;
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> findPeople.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }
}
