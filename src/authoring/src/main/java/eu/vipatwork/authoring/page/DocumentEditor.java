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
import eu.vipatwork.authoring.MoveDraft;
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

/** Puts the page of a document together: its text to edit, where its draft stands, and what belongs beside it. */
@Dependent
public class DocumentEditor {

    private final RequestContext visit;
    private final FindEditedDocuments bench;
    private final FindTranslations findTranslations;
    private final PreviewDraft previewDraft;
    private final FindPeople findPeople;
    private final MoveDraft steps;
    private final InstantSource clock;

    @Inject
    public DocumentEditor(
            RequestContext visit,
            FindEditedDocuments bench,
            FindTranslations findTranslations,
            PreviewDraft previewDraft,
            FindPeople findPeople,
            MoveDraft steps,
            InstantSource clock) {
        this.visit = visit;
        this.bench = bench;
        this.findTranslations = findTranslations;
        this.previewDraft = previewDraft;
        this.findPeople = findPeople;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Where a draft stands; names are empty where nobody is known.
     *
     * @param reviewable whether it waits for a review that the person who looks at it may give
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

    /** What somebody else saved in between, and how it differs from what was typed here. */
    public record Conflict(String name, String text, DifferenceView difference) {}

    /**
     * How a translation stands.
     *
     * @param state current, stale or missing
     * @param made the revision of the original that was translated, or null
     * @param original the revision of the original as it is now
     * @param source the text of the original
     */
    public record TranslationView(String state, String made, String original, String originalAddress, String source) {}

    /** Another language of the document. */
    public record Other(String tag, String address, boolean current) {}

    /** The page as it is when somebody comes to it. */
    View of(DocumentAddress place, Map<String, ?> more) {
        Optional<DocumentDraft> draft = bench.draft(place);
        Optional<DocumentText> published = bench.published(place);
        DocumentForm editing = draft.map(DocumentForm::of)
                .orElseGet(() -> DocumentForm.fresh(published.map(DocumentText::text).orElseGet(() -> original(place))));
        Map<String, Object> model = new HashMap<>(more);
        draft.flatMap(found -> previewDraft.preview(found.id()))
                .map(preview -> PreviewView.of(preview, visit.locale()))
                .ifPresent(preview -> model.put("checked", preview));
        return of(place, editing, model);
    }

    /** The page with what was typed, whatever became of it. */
    View of(DocumentAddress place, DocumentForm editing, Map<String, ?> more) {
        Publication publication = bench.publication(place.publication());
        if (!publication.languages().contains(place.language())) {
            throw new NotFoundException();
        }
        Map<String, Object> model = new HashMap<>(more);
        model.put("place", place);
        model.put("publication", publication.title().in(visit.locale()));
        model.put("title", bench.title(publication, place.kind(), place.name(), place.language()));
        model.put("editing", editing);
        model.put("marks", List.of("cosmetic", "equivalent", "must-retake"));
        model.put("image", place.kind() == DocumentKind.IMAGE);
        model.put("manifest", place.kind() == DocumentKind.MANIFEST);
        model.put("there", bench.published(place).isPresent());
        model.put("latest", publication.release().value());
        bench.draft(place).ifPresent(draft -> {
            model.put("draft", view(draft));
            difference(place, draft).ifPresent(difference -> model.put("difference", difference));
        });
        model.put(
                "proposals",
                bench.proposals(place).stream()
                        .map(draft -> draft.id().toString())
                        .toList());
        translation(publication, place).ifPresent(translation -> model.put("translation", translation));
        model.put("languages", languages(publication, place));
        return new View("authoring/document", model);
    }

    /** What was typed, as readers would see it; nothing where the publication cannot be read. */
    Optional<PreviewView> preview(DocumentAddress place, DocumentForm editing, ChangeMark mark) {
        DocumentDraft typed = new DocumentDraft(
                DraftId.next(),
                place.publication(),
                place.with(editing.text()),
                Optional.empty(),
                DraftState.WRITING,
                Optional.of(visit.signedIn().person()),
                Optional.empty(),
                mark,
                editing.note(),
                "",
                1,
                clock.instant());
        return previewDraft.preview(typed).map(preview -> PreviewView.of(preview, visit.locale()));
    }

    Conflict conflict(DocumentDraft current, String typed) {
        return new Conflict(
                name(current.author()),
                current.document().text(),
                DifferenceView.of(TextDiff.between(current.document().text(), typed)));
    }

    /** A translation begins with the original. */
    private String original(DocumentAddress place) {
        Locale first = bench.publication(place.publication()).languages().get(0);
        return place.language().equals(first) || place.kind() == DocumentKind.IMAGE
                ? ""
                : bench.published(place.in(first)).map(DocumentText::text).orElse("");
    }

    /** For who reviews a draft of a text: how it differs from what is published. */
    private Optional<DifferenceView> difference(DocumentAddress place, DocumentDraft draft) {
        return mayBeReviewed(draft) && place.kind() != DocumentKind.IMAGE
                ? bench.published(place)
                        .map(before -> DifferenceView.of(TextDiff.between(
                                before.text(), draft.document().text())))
                : Optional.empty();
    }

    private boolean mayBeReviewed(DocumentDraft draft) {
        return draft.state() == DraftState.IN_REVIEW && steps.mayReview(draft);
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

    private Optional<TranslationView> translation(Publication publication, DocumentAddress place) {
        return findTranslations
                .of(publication.release(), place.kind(), place.name(), place.language())
                .map(found -> new TranslationView(
                        found.state().name().toLowerCase(Locale.ROOT),
                        found.made().map(made -> made.value().toString()).orElse(null),
                        found.original().value().toString(),
                        place.in(publication.languages().get(0)).getAddress(),
                        bench.published(place.in(publication.languages().get(0)))
                                .map(DocumentText::text)
                                .orElse("")));
    }

    private static List<Other> languages(Publication publication, DocumentAddress place) {
        if (place.kind() == DocumentKind.MANIFEST) {
            return List.of();
        }
        List<Other> others = new ArrayList<>();
        publication
                .languages()
                .forEach(language -> others.add(new Other(
                        language.toLanguageTag(), place.in(language).getAddress(), language.equals(place.language()))));
        return others;
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> findPeople.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }
}
