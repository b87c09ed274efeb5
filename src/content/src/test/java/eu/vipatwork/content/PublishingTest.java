package eu.vipatwork.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.Databases;

@ParameterizedClass
@MethodSource(Databases.ALL)
class PublishingTest {

    private static final ReleaseId FIRST = new ReleaseId("trial@1.0");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final UnitId UNIT = new UnitId("first");

    private final Library library;
    private final PersonId author = PersonId.next();

    PublishingTest(Database database) {
        this.library = new Library(database.with("content"));
    }

    @BeforeEach
    void release() {
        library.empty();
        library.importFrom(WholeLibrary.files());
    }

    @Test
    void anApprovedDraftIsInTheNextReleaseAndTheOldOneStays() {
        String before = library.bytes(FIRST);
        library.approved(english("twice"), ChangeMark.MUST_RETAKE, "The caller calls twice.", author);

        Publishing published = library.publish("1.1", author);

        assertThat(published).isEqualTo(new Publishing.Published(new ReleaseId("trial@1.1")));
        assertThat(library.source("trial@1.1", "first")).contains("rings twice.");
        assertThat(library.bytes(FIRST)).isEqualTo(before);
        assertThat(library.drafts().of("trial")).isEmpty();
        Publication release = library.catalogue().latestPublication("trial").orElseThrow();
        assertThat(release.notes().in(Locale.ENGLISH)).isEqualTo("The caller calls twice.");
        assertThat(release.date()).isEqualTo("2026-03-02");
        assertThat(release.blocks())
                .isEqualTo(library.catalogue().course(FIRST).orElseThrow().blocks());
    }

    @Test
    void learnersAreToldWhatChangedAndWhatItMeans() {
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.1", author);
        library.approved(english("three times"), ChangeMark.MUST_RETAKE, "Three calls.", author);
        library.publish("1.2", author);
        library.approved(english("four times"), ChangeMark.EQUIVALENT, "Four calls.", author);
        library.publish("1.3", author);
        FindChanges changes = new FindChanges(library.releases(), library.format());

        DocumentChange change = changes.ofUnit(FIRST, new ReleaseId("trial@1.3"), UNIT, Locale.ENGLISH)
                .orElseThrow();
        assertThat(change.mark()).isEqualTo(ChangeMark.MUST_RETAKE);
        assertThat(change.notes()).containsExactly("Clearer.", "Three calls.", "Four calls.");
        assertThat(changes.ofUnit(new ReleaseId("trial@1.2"), new ReleaseId("trial@1.3"), UNIT, Locale.ENGLISH)
                        .orElseThrow()
                        .mark())
                .isEqualTo(ChangeMark.EQUIVALENT);
        assertThat(changes.between(FIRST, new ReleaseId("trial@1.3"), DUTCH)).isEmpty();

        Difference read = new CompareRevisions(library.releases(), library.format())
                .rendered(change.before().orElseThrow(), change.after().orElseThrow())
                .orElseThrow();
        assertThat(read.hunks(0)).hasSize(1);
        assertThat(read.hunks(0).get(0).get(0).after().text()).startsWith("The telephone rings four times.");
    }

    @Test
    void aDraftWithAFaultIsSavedButNotReleased() {
        library.approved(english("<b>twice</b>"), ChangeMark.COSMETIC, "Clearer.", author);

        Publishing published = library.publish("1.1", author);

        assertThat(published).isInstanceOfSatisfying(Publishing.Refused.class, refused -> assertThat(
                        refused.faults().get(0).toString())
                .startsWith("trial/en/first.md:19: HTML may not stand in the text"));
        assertThat(library.drafts().of("trial")).hasSize(1);
    }

    @Test
    void aReleaseThatBreaksALinkOfAnotherPublicationIsRefused() {
        DocumentText manifest = new DocumentText(
                DocumentKind.MANIFEST,
                "publication",
                Locale.ENGLISH,
                library.releases().manifest(FIRST).orElseThrow().replace("id: first", "id: second"));
        DocumentText second = new DocumentText(
                DocumentKind.UNIT,
                "second",
                Locale.ENGLISH,
                english("twice").text().replace("id: first\n", "id: second\n"));
        library.approved(manifest, ChangeMark.EQUIVALENT, "Clearer.", author);
        library.approved(second, ChangeMark.EQUIVALENT, "Clearer.", author);

        assertThat(library.publish("1.1", author))
                .isInstanceOfSatisfying(Publishing.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::toString)
                        .containsExactly("handbook/en/purpose.md:9: The unit 'first' is not in 'trial'."));
    }

    @Test
    void aVersionIsLargerThanThoseBefore() {
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);

        for (String version : List.of("1.0", "0.9", "x", "1.0.0.0.0")) {
            assertThat(library.publish(version, author)).as(version).isInstanceOf(Publishing.VersionRefused.class);
        }
        assertThat(library.publish("1.10", author)).isInstanceOf(Publishing.Published.class);
        assertThat(library.publish("1.11", author)).isInstanceOf(Publishing.NothingApproved.class);
    }

    @Test
    void nobodyApprovesTheirOwnWorkUnlessAlone() {
        Draft draft = ((SaveDraft.Saving.Saved) library.save(edit(english("twice"), 0))).draft();
        SubmitDraft submit = new SubmitDraft(library.drafts(), library.clock());
        ApproveDraft approve = new ApproveDraft(library.drafts(), library.clock());

        assertThat(library.inTransaction(() -> approve.approve(draft.id(), PersonId.next(), false)))
                .isEqualTo(Moving.NOT_NOW);
        assertThat(library.inTransaction(() -> submit.submit(draft.id()))).isEqualTo(Moving.DONE);
        assertThat(library.inTransaction(() -> approve.approve(draft.id(), author, false)))
                .isEqualTo(Moving.OWN_WORK);
        assertThat(library.inTransaction(() -> approve.approve(draft.id(), author, true)))
                .isEqualTo(Moving.DONE);
        assertThat(library.inTransaction(() -> submit.submit(DraftId.next()))).isEqualTo(Moving.UNKNOWN);
    }

    @Test
    void aTextGoesToReviewWithANote() {
        SubmitDraft submit = new SubmitDraft(library.drafts(), library.clock());
        Draft silent = ((SaveDraft.Saving.Saved) library.save(edit(english("twice"), " ", 0))).draft();

        assertThat(library.inTransaction(() -> submit.submit(silent.id()))).isEqualTo(Moving.NO_NOTE);

        Draft spoken =
                ((SaveDraft.Saving.Saved) library.save(edit(english("twice"), "Two calls.", silent.version()))).draft();
        assertThat(library.inTransaction(() -> submit.submit(spoken.id()))).isEqualTo(Moving.DONE);
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        library.save(edit(english("twice"), 0));
        SaveDraft.Saving second = library.save(edit(english("three times"), 1));
        SaveDraft.Saving late = library.save(edit(english("lost"), 1));

        assertThat(second).isInstanceOf(SaveDraft.Saving.Saved.class);
        assertThat(late).isInstanceOfSatisfying(SaveDraft.Saving.Outdated.class, outdated -> assertThat(
                        outdated.current().document().text())
                .contains("three times"));
    }

    @Test
    void rollingBackIsANewReleaseEqualToTheOld() {
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.1", author);

        assertThat(library.rollBack(FIRST, "1.2", author)).isInstanceOf(Publishing.Published.class);
        assertThat(library.source("trial@1.2", "first")).isEqualTo(library.source("trial@1.0", "first"));
        assertThat(library.catalogue().latestPublication("trial").orElseThrow().version())
                .isEqualTo("1.2");
        assertThat(new FindChanges(library.releases(), library.format())
                        .between(FIRST, new ReleaseId("trial@1.2"), Locale.ENGLISH))
                .isEmpty();
        assertThat(library.rollBack(new ReleaseId("trial@7"), "8", author)).isInstanceOf(Publishing.Unknown.class);
    }

    @Test
    void aWithdrawnReleaseIsNoLongerTheLatestButStaysReadable() {
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.1", author);

        assertThat(library.withdraw(new ReleaseId("trial@1.1"))).isTrue();
        assertThat(library.withdraw(new ReleaseId("trial@1.1"))).isFalse();
        assertThat(library.catalogue().latestPublication("trial").orElseThrow().version())
                .isEqualTo("1.0");
        assertThat(library.source("trial@1.1", "first")).contains("twice");
    }

    @Test
    void aTranslationIsStaleWhenTheOriginalChangedAndCurrentWhenItWasTranslatedAgain() {
        FindTranslations translations = new FindTranslations(library.releases(), library.format());
        assertThat(state(translations, "trial@1.0", DocumentKind.UNIT, "first")).isEqualTo(Translation.State.CURRENT);
        assertThat(state(translations, "trial@1.0", DocumentKind.TEMPLATE, "plan"))
                .isEqualTo(Translation.State.MISSING);

        library.approved(english("twice"), ChangeMark.EQUIVALENT, "Clearer.", author);
        library.publish("1.1", author);
        Translation stale = translations
                .of(new ReleaseId("trial@1.1"), DocumentKind.UNIT, "first", DUTCH)
                .orElseThrow();
        assertThat(stale.state()).isEqualTo(Translation.State.STALE);
        assertThat(new CompareRevisions(library.releases(), library.format())
                        .source(stale.made().orElseThrow(), stale.original())
                        .orElseThrow()
                        .hunks(0))
                .hasSize(1);

        DocumentText dutch = new DocumentText(
                DocumentKind.UNIT,
                "first",
                DUTCH,
                english("twice").text().replace("The first unit", "De eerste eenheid"));
        library.approved(dutch, ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.2", author);
        assertThat(state(translations, "trial@1.2", DocumentKind.UNIT, "first")).isEqualTo(Translation.State.CURRENT);
        assertThat(state(translations, "trial@1.1", DocumentKind.UNIT, "first")).isEqualTo(Translation.State.STALE);
    }

    @Test
    void anImportNeverHidesWhatWasEditedHereButProposesOnce() {
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.1", author);
        List<PublicationFiles> next =
                WholeLibrary.with("trial/publication.yaml", "version: \"1.0\"", "version: \"2.0\"");
        next = WholeLibrary.with(next, "trial/en/first.md", "The telephone rings.", "The telephone is silent.");

        ImportReport report = library.importFrom(next);

        assertThat(report.refused().get(0).sentence()).contains("was edited here since");
        assertThat(library.catalogue().latestPublication("trial").orElseThrow().version())
                .isEqualTo("1.1");
        List<Draft> proposals = library.drafts().of("trial");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).state()).isEqualTo(DraftState.PROPOSED);
        assertThat(proposals.get(0).document().text()).contains("is silent");

        DiscardDraft discard = new DiscardDraft(library.drafts(), library.clock());
        assertThat(library.inTransaction(() -> discard.discard(proposals.get(0).id())))
                .isEqualTo(Moving.DONE);
        library.importFrom(next);
        assertThat(library.drafts().of("trial")).extracting(Draft::state).containsExactly(DraftState.DISMISSED);
    }

    @Test
    void aProposalThatIsAcceptedGoesTheWayOfADraft() {
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.1", author);
        library.importFrom(WholeLibrary.with(
                WholeLibrary.with("trial/publication.yaml", "version: \"1.0\"", "version: \"2.0\""),
                "trial/en/first.md",
                "The telephone rings.",
                "The telephone is silent."));
        Draft proposal = library.drafts().of("trial").get(0);

        assertThat(library.inTransaction(
                        () -> new AcceptProposal(library.drafts(), library.clock()).accept(proposal.id(), author)))
                .isEqualTo(Moving.DONE);
        assertThat(library.drafts().find(proposal.id()).orElseThrow().state()).isEqualTo(DraftState.WRITING);
    }

    @Test
    void aPreviewShowsTheDraftItsFaultsAndItsDifference() {
        Draft draft =
                ((SaveDraft.Saving.Saved) library.save(edit(english("twice at [once](unit:nowhere)"), 0))).draft();

        PreviewDraft.Preview preview = new PreviewDraft(
                        library.releases(), library.drafts(), library.format(), new PlainAddresses())
                .preview(draft.id())
                .orElseThrow();

        assertThat(preview.faults())
                .extracting(Fault::toString)
                .containsExactly("trial/en/first.md:19: The unit 'nowhere' is not in 'trial'.");
        assertThat(preview.unit().orElseThrow().title()).isEqualTo("The first unit");
        assertThat(preview.source().hunks(0)).hasSize(1);
        assertThat(preview.outdated()).isFalse();
    }

    @Test
    void theNotesOfAReleaseTellWhatItBrought() {
        library.approved(english("twice"), ChangeMark.EQUIVALENT, "Two calls.", author);
        library.publish("1.1", author);
        FindReleaseNotes notes = new FindReleaseNotes(
                library.releases(), library.format(), new FindChanges(library.releases(), library.format()));

        List<ReleaseNotes> all = notes.ofPublication("trial", Locale.ENGLISH);

        assertThat(all).extracting(one -> one.release().version()).containsExactly("1.1", "1.0");
        assertThat(all.get(0).before()).contains(FIRST);
        assertThat(all.get(0).changes()).extracting(DocumentChange::name).containsExactly("first");
        assertThat(all.get(1).changes()).isEmpty();
    }

    private SaveDraft.Edit edit(DocumentText document, int version) {
        return edit(document, "Clearer.", version);
    }

    private SaveDraft.Edit edit(DocumentText document, String note, int version) {
        return new SaveDraft.Edit("trial", document, ChangeMark.EQUIVALENT, note, version, author);
    }

    @Test
    void aTranslationThatIsStillRightIsStaleAgainOnlyWhenTheOriginalChangesAgain() {
        FindTranslations translations = new FindTranslations(library.releases(), library.format());
        library.approved(english("twice"), ChangeMark.COSMETIC, "Clearer.", author);
        library.publish("1.1", author);
        Translation stale = translations
                .of(new ReleaseId("trial@1.1"), DocumentKind.UNIT, "first", DUTCH)
                .orElseThrow();

        assertThat(confirm(translations, "1.1", stale.made().orElseThrow())).isEqualTo(Moving.NOT_NOW);
        assertThat(state(translations, "trial@1.1", DocumentKind.UNIT, "first")).isEqualTo(Translation.State.STALE);
        assertThat(confirm(translations, "1.1", stale.original())).isEqualTo(Moving.DONE);
        assertThat(state(translations, "trial@1.1", DocumentKind.UNIT, "first")).isEqualTo(Translation.State.CURRENT);
        assertThat(confirm(translations, "1.1", stale.original())).isEqualTo(Moving.NOT_NOW);

        library.approved(english("thrice"), ChangeMark.EQUIVALENT, "Clearer.", author);
        library.publish("1.2", author);
        Translation again = translations
                .of(new ReleaseId("trial@1.2"), DocumentKind.UNIT, "first", DUTCH)
                .orElseThrow();
        assertThat(again.state()).isEqualTo(Translation.State.STALE);
        assertThat(again.made()).as("what it was last read against").contains(stale.original());
    }

    private Moving confirm(FindTranslations translations, String version, RevisionId original) {
        return library.inTransaction(() -> new ConfirmTranslation(library.releases(), translations, library.clock())
                .confirm(
                        ReleaseId.of("trial", version),
                        DocumentKind.UNIT,
                        "first",
                        DUTCH,
                        original.toString(),
                        PersonId.next()));
    }

    @Test
    void aPictureIsReleasedAsItWasSent() {
        byte[] sent = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3};
        library.approved(
                new DocumentText(
                        DocumentKind.IMAGE,
                        "plan.png",
                        Locale.ENGLISH,
                        java.util.Base64.getEncoder().encodeToString(sent)),
                ChangeMark.COSMETIC,
                "A plan on a wall.",
                author);

        assertThat(library.publish("1.1", author)).isInstanceOf(Publishing.Published.class);
        Download picture = library.catalogue()
                .image(new ReleaseId("trial@1.1"), "plan.png", Locale.ENGLISH)
                .orElseThrow();
        assertThat(picture.bytes()).isEqualTo(sent);
        assertThat(picture.mediaType()).isEqualTo("image/png");
    }

    private static Translation.State state(FindTranslations all, String release, DocumentKind kind, String name) {
        return all.of(new ReleaseId(release), kind, name, DUTCH).orElseThrow().state();
    }

    private static DocumentText english(String how) {
        PublicationFiles files = WholeLibrary.one(
                WholeLibrary.with("trial/en/first.md", "The telephone rings.", "The telephone rings " + how + "."),
                "trial");
        return new DocumentText(
                DocumentKind.UNIT,
                "first",
                Locale.ENGLISH,
                new String(files.files().get("en/first.md").bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
