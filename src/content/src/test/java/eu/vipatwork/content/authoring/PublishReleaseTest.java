package eu.vipatwork.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.CompareRevisions;
import eu.vipatwork.content.release.DocumentChange;
import eu.vipatwork.content.release.FindChanges;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.content.release.TextDiff;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class PublishReleaseTest {

    private static final ReleaseId FIRST = new ReleaseId("trial@1.0");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final UnitId UNIT = new UnitId("first");

    private final ContentFixture content;
    private final PersonId author = PersonId.next();

    PublishReleaseTest(TestDatabase database) {
        this.content = new ContentFixture(database.with("content"));
    }

    @BeforeEach
    void release() {
        content.empty();
        content.importFrom(SamplePublications.files());
    }

    @Test
    void anApprovedDraftIsInTheNextReleaseAndTheOldOneStays() {
        String before = content.bytes(FIRST);
        content.approved(english("twice"), ChangeMark.MUST_RETAKE, "The caller calls twice.", author);

        PublishResult published = content.publish("1.1", author);

        assertThat(published).isEqualTo(new PublishResult.Published(new ReleaseId("trial@1.1")));
        assertThat(content.source("trial@1.1", "first")).contains("rings twice.");
        assertThat(content.bytes(FIRST)).isEqualTo(before);
        assertThat(content.drafts().of("trial")).isEmpty();
        Publication release = content.catalogue().latestPublication("trial").orElseThrow();
        assertThat(release.notes().in(Locale.ENGLISH)).isEqualTo("The caller calls twice.");
        assertThat(release.date()).isEqualTo("2026-03-02");
        assertThat(release.blocks())
                .isEqualTo(content.catalogue().course(FIRST).orElseThrow().blocks());
    }

    @Test
    void learnersAreToldWhatChangedAndWhatItMeans() {
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.1", author);
        content.approved(english("three times"), ChangeMark.MUST_RETAKE, "Three calls.", author);
        content.publish("1.2", author);
        content.approved(english("four times"), ChangeMark.EQUIVALENT, "Four calls.", author);
        content.publish("1.3", author);
        FindChanges changes = new FindChanges(content.releases(), content.format());

        DocumentChange change = changes.ofUnit(FIRST, new ReleaseId("trial@1.3"), UNIT, Locale.ENGLISH)
                .orElseThrow();
        assertThat(change.mark()).isEqualTo(ChangeMark.MUST_RETAKE);
        assertThat(change.notes()).containsExactly("Clearer.", "Three calls.", "Four calls.");
        assertThat(changes.ofUnit(new ReleaseId("trial@1.2"), new ReleaseId("trial@1.3"), UNIT, Locale.ENGLISH)
                        .orElseThrow()
                        .mark())
                .isEqualTo(ChangeMark.EQUIVALENT);
        assertThat(changes.between(FIRST, new ReleaseId("trial@1.3"), DUTCH)).isEmpty();

        TextDiff read = new CompareRevisions(content.releases(), content.format())
                .rendered(change.before().orElseThrow(), change.after().orElseThrow())
                .orElseThrow();
        assertThat(read.hunks(0)).hasSize(1);
        assertThat(read.hunks(0).get(0).get(0).after().text()).startsWith("The telephone rings four times.");
    }

    @Test
    void aDraftWithAFaultIsSavedButNotReleased() {
        content.approved(english("<b>twice</b>"), ChangeMark.COSMETIC, "Clearer.", author);

        PublishResult published = content.publish("1.1", author);

        assertThat(published).isInstanceOfSatisfying(PublishResult.Refused.class, refused -> assertThat(
                        refused.faults().get(0).toString())
                .startsWith("trial/en/first.md:19: HTML is not allowed in the text"));
        assertThat(content.drafts().of("trial")).hasSize(1);
    }

    @Test
    void aReleaseThatBreaksALinkOfAnotherPublicationIsRefused() {
        DocumentText manifest = new DocumentText(
                DocumentKind.MANIFEST,
                "publication",
                Locale.ENGLISH,
                content.releases().manifest(FIRST).orElseThrow().replace("id: first", "id: second"));
        DocumentText second = new DocumentText(
                DocumentKind.UNIT,
                "second",
                Locale.ENGLISH,
                english("twice").text().replace("id: first\n", "id: second\n"));
        content.approved(manifest, ChangeMark.EQUIVALENT, "Clearer.", author);
        content.approved(second, ChangeMark.EQUIVALENT, "Clearer.", author);

        assertThat(content.publish("1.1", author))
                .isInstanceOfSatisfying(PublishResult.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::toString)
                        .containsExactly("handbook/en/purpose.md:9: The unit 'first' is not in 'trial'."));
    }

    @Test
    void aVersionMustBeHigherThanThoseBefore() {
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);

        for (String version : List.of("1.0", "0.9", "x", "1.0.0.0.0")) {
            assertThat(content.publish(version, author)).as(version).isInstanceOf(PublishResult.VersionRefused.class);
        }
        assertThat(content.publish("1.10", author)).isInstanceOf(PublishResult.Published.class);
        assertThat(content.publish("1.11", author)).isInstanceOf(PublishResult.NothingApproved.class);
    }

    @Test
    void authorsApproveTheirOwnDraftsOnlyAsTheOnlyReviewer() {
        DocumentDraft draft = ((EditDraft.Saving.Saved) content.save(edit(english("twice"), 0))).draft();
        SubmitDraft submit = new SubmitDraft(content.drafts(), content.clock());
        ApproveDraft approve = new ApproveDraft(content.drafts(), content.clock());

        assertThat(content.inTransaction(() -> approve.approve(draft.id(), PersonId.next(), false)))
                .isEqualTo(AuthoringResult.NOT_NOW);
        assertThat(content.inTransaction(() -> submit.submit(draft.id()))).isEqualTo(AuthoringResult.DONE);
        assertThat(content.inTransaction(() -> approve.approve(draft.id(), author, false)))
                .isEqualTo(AuthoringResult.OWN_WORK);
        assertThat(content.inTransaction(() -> approve.approve(draft.id(), author, true)))
                .isEqualTo(AuthoringResult.DONE);
        assertThat(content.inTransaction(() -> submit.submit(DraftId.next()))).isEqualTo(AuthoringResult.UNKNOWN);
    }

    @Test
    void aTextNeedsANoteBeforeReview() {
        SubmitDraft submit = new SubmitDraft(content.drafts(), content.clock());
        DocumentDraft withoutNote = ((EditDraft.Saving.Saved) content.save(edit(english("twice"), " ", 0))).draft();

        assertThat(content.inTransaction(() -> submit.submit(withoutNote.id()))).isEqualTo(AuthoringResult.NO_NOTE);

        DocumentDraft withNote = ((EditDraft.Saving.Saved)
                        content.save(edit(english("twice"), "Two calls.", withoutNote.version())))
                .draft();
        assertThat(content.inTransaction(() -> submit.submit(withNote.id()))).isEqualTo(AuthoringResult.DONE);
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        content.save(edit(english("twice"), 0));
        EditDraft.Saving second = content.save(edit(english("three times"), 1));
        EditDraft.Saving late = content.save(edit(english("lost"), 1));

        assertThat(second).isInstanceOf(EditDraft.Saving.Saved.class);
        assertThat(late).isInstanceOfSatisfying(EditDraft.Saving.Outdated.class, outdated -> assertThat(
                        outdated.current().document().text())
                .contains("three times"));
    }

    @Test
    void rollingBackMakesANewReleaseEqualToTheOld() {
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.1", author);

        assertThat(content.rollBack(FIRST, "1.2", author)).isInstanceOf(PublishResult.Published.class);
        assertThat(content.source("trial@1.2", "first")).isEqualTo(content.source("trial@1.0", "first"));
        assertThat(content.catalogue().latestPublication("trial").orElseThrow().version())
                .isEqualTo("1.2");
        assertThat(new FindChanges(content.releases(), content.format())
                        .between(FIRST, new ReleaseId("trial@1.2"), Locale.ENGLISH))
                .isEmpty();
        assertThat(content.rollBack(new ReleaseId("trial@7"), "8", author)).isInstanceOf(PublishResult.Unknown.class);
    }

    @Test
    void aWithdrawnReleaseIsNoLongerTheLatestButStaysReadable() {
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.1", author);

        assertThat(content.withdraw(new ReleaseId("trial@1.1"))).isTrue();
        assertThat(content.withdraw(new ReleaseId("trial@1.1"))).isFalse();
        assertThat(content.catalogue().latestPublication("trial").orElseThrow().version())
                .isEqualTo("1.0");
        assertThat(content.source("trial@1.1", "first")).contains("twice");
    }

    @Test
    void aTranslationIsStaleWhenTheOriginalChangedAndCurrentWhenItWasTranslatedAgain() {
        FindTranslations translations = new FindTranslations(content.releases(), content.format());
        assertThat(state(translations, "trial@1.0", DocumentKind.UNIT, "first"))
                .isEqualTo(TranslationStatus.State.CURRENT);
        assertThat(state(translations, "trial@1.0", DocumentKind.TEMPLATE, "plan"))
                .isEqualTo(TranslationStatus.State.MISSING);

        content.approved(english("twice"), ChangeMark.EQUIVALENT, "Clearer.", author);
        content.publish("1.1", author);
        TranslationStatus stale = translations
                .of(new ReleaseId("trial@1.1"), DocumentKind.UNIT, "first", DUTCH)
                .orElseThrow();
        assertThat(stale.state()).isEqualTo(TranslationStatus.State.STALE);
        assertThat(new CompareRevisions(content.releases(), content.format())
                        .source(stale.made().orElseThrow(), stale.original())
                        .orElseThrow()
                        .hunks(0))
                .hasSize(1);

        DocumentText dutch = new DocumentText(
                DocumentKind.UNIT,
                "first",
                DUTCH,
                english("twice").text().replace("The first unit", "De eerste eenheid"));
        content.approved(dutch, ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.2", author);
        assertThat(state(translations, "trial@1.2", DocumentKind.UNIT, "first"))
                .isEqualTo(TranslationStatus.State.CURRENT);
        assertThat(state(translations, "trial@1.1", DocumentKind.UNIT, "first"))
                .isEqualTo(TranslationStatus.State.STALE);
    }

    @Test
    void anImportKeepsLocalEditsAndProposesItsChangesOnce() {
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.1", author);
        List<PublicationFiles> next =
                SamplePublications.with("trial/publication.yaml", "version: \"1.0\"", "version: \"2.0\"");
        next = SamplePublications.with(next, "trial/en/first.md", "The telephone rings.", "The telephone is silent.");

        ImportReport report = content.importFrom(next);

        assertThat(report.refused().get(0).sentence()).contains("was edited here since");
        assertThat(content.catalogue().latestPublication("trial").orElseThrow().version())
                .isEqualTo("1.1");
        List<DocumentDraft> proposals = content.drafts().of("trial");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).state()).isEqualTo(DraftState.PROPOSED);
        assertThat(proposals.get(0).document().text()).contains("is silent");

        DiscardDraft discard = new DiscardDraft(content.drafts(), content.clock());
        assertThat(content.inTransaction(() -> discard.discard(proposals.get(0).id())))
                .isEqualTo(AuthoringResult.DONE);
        content.importFrom(next);
        assertThat(content.drafts().of("trial"))
                .extracting(DocumentDraft::state)
                .containsExactly(DraftState.DISMISSED);
    }

    @Test
    void anAcceptedProposalBecomesADraft() {
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.1", author);
        content.importFrom(SamplePublications.with(
                SamplePublications.with("trial/publication.yaml", "version: \"1.0\"", "version: \"2.0\""),
                "trial/en/first.md",
                "The telephone rings.",
                "The telephone is silent."));
        DocumentDraft proposal = content.drafts().of("trial").get(0);

        assertThat(content.inTransaction(
                        () -> new AcceptProposal(content.drafts(), content.clock()).accept(proposal.id(), author)))
                .isEqualTo(AuthoringResult.DONE);
        assertThat(content.drafts().find(proposal.id()).orElseThrow().state()).isEqualTo(DraftState.WRITING);
    }

    @Test
    void aPreviewShowsTheDraftItsFaultsAndItsDifference() {
        DocumentDraft draft =
                ((EditDraft.Saving.Saved) content.save(edit(english("twice at [once](unit:nowhere)"), 0))).draft();

        PreviewDraft.Preview preview = new PreviewDraft(
                        content.releases(), content.drafts(), content.format(), new DefaultLinkResolver())
                .preview(draft.id())
                .orElseThrow();

        assertThat(preview.faults())
                .extracting(Fault::toString)
                .containsExactly("trial/en/first.md:19: The unit 'nowhere' is not in 'trial'.");
        assertThat(preview.unit().orElseThrow().title()).isEqualTo("The first unit");
        assertThat(preview.source().hunks(0)).hasSize(1);
        assertThat(preview.outdated()).isFalse();
    }

    private EditDraft.Edit edit(DocumentText document, int version) {
        return edit(document, "Clearer.", version);
    }

    private EditDraft.Edit edit(DocumentText document, String note, int version) {
        return new EditDraft.Edit("trial", document, ChangeMark.EQUIVALENT, note, version, author);
    }

    @Test
    void aConfirmedTranslationIsStaleAgainOnlyWhenTheOriginalChanges() {
        FindTranslations translations = new FindTranslations(content.releases(), content.format());
        content.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        content.publish("1.1", author);
        TranslationStatus stale = translations
                .of(new ReleaseId("trial@1.1"), DocumentKind.UNIT, "first", DUTCH)
                .orElseThrow();

        assertThat(confirm(translations, "1.1", stale.made().orElseThrow())).isEqualTo(AuthoringResult.NOT_NOW);
        assertThat(state(translations, "trial@1.1", DocumentKind.UNIT, "first"))
                .isEqualTo(TranslationStatus.State.STALE);
        assertThat(confirm(translations, "1.1", stale.original())).isEqualTo(AuthoringResult.DONE);
        assertThat(state(translations, "trial@1.1", DocumentKind.UNIT, "first"))
                .isEqualTo(TranslationStatus.State.CURRENT);
        assertThat(confirm(translations, "1.1", stale.original())).isEqualTo(AuthoringResult.NOT_NOW);

        content.approved(english("thrice"), ChangeMark.EQUIVALENT, "Clearer.", author);
        content.publish("1.2", author);
        TranslationStatus again = translations
                .of(new ReleaseId("trial@1.2"), DocumentKind.UNIT, "first", DUTCH)
                .orElseThrow();
        assertThat(again.state()).isEqualTo(TranslationStatus.State.STALE);
        assertThat(again.made()).as("what it was last read against").contains(stale.original());
    }

    private AuthoringResult confirm(FindTranslations translations, String version, RevisionId original) {
        return content.inTransaction(() -> new ConfirmTranslation(content.releases(), translations, content.clock())
                .confirm(
                        ReleaseId.of("trial", version),
                        DocumentKind.UNIT,
                        "first",
                        DUTCH,
                        original.toString(),
                        PersonId.next()));
    }

    @Test
    void aPictureIsReleasedUnchanged() {
        byte[] sent = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3};
        content.approved(
                new DocumentText(
                        DocumentKind.IMAGE,
                        "plan.png",
                        Locale.ENGLISH,
                        Base64.getEncoder().encodeToString(sent)),
                ChangeMark.COSMETIC,
                "A plan on a wall.",
                author);

        assertThat(content.publish("1.1", author)).isInstanceOf(PublishResult.Published.class);
        Download picture = content.catalogue()
                .image(new ReleaseId("trial@1.1"), "plan.png", Locale.ENGLISH)
                .orElseThrow();
        assertThat(picture.bytes()).isEqualTo(sent);
        assertThat(picture.mediaType()).isEqualTo("image/png");
    }

    private static TranslationStatus.State state(FindTranslations all, String release, DocumentKind kind, String name) {
        return all.of(new ReleaseId(release), kind, name, DUTCH).orElseThrow().state();
    }

    private static DocumentText english(String how) {
        PublicationFiles files = SamplePublications.one(
                SamplePublications.with(
                        "trial/en/first.md", "The telephone rings.", "The telephone rings " + how + "."),
                "trial");
        return new DocumentText(
                DocumentKind.UNIT,
                "first",
                Locale.ENGLISH,
                new String(files.files().get("en/first.md").bytes(), StandardCharsets.UTF_8));
    }
}
