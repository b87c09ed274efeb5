package eu.vipatwork.content.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;

/**
 * The manifest {@code publication.yaml} of one release of a course, the handbook, the cases, the manual or the
 * glossary. Immutable.
 *
 * @param languages at least one; the first is the fallback for missing translations
 * @param eqf level of the European Qualifications Framework, 1 to 8; null when not given
 * @param blocks of a course; empty for others
 * @param documents in reading order; of a course the units of all blocks
 * @param changes since the release before, as their authors mark them
 */
public record Publication(
        ReleaseId release,
        PublicationKind kind,
        LocalDate date,
        String licence,
        List<Locale> languages,
        TranslatedText title,
        TranslatedText summary,
        TranslatedText audience,
        TranslatedText notes,
        Integer eqf,
        List<CourseBlock> blocks,
        List<DocumentId> documents,
        List<TemplateId> templates,
        List<ChangeNote> changes) {

    public Publication {
        languages = List.copyOf(languages);
        blocks = List.copyOf(blocks);
        documents = List.copyOf(documents);
        templates = List.copyOf(templates);
        changes = List.copyOf(changes);
    }

    /** The same content under another version. */
    public Publication as(String version, LocalDate date, TranslatedText notes, List<ChangeNote> changes) {
        return new Publication(
                ReleaseId.of(id(), version),
                kind,
                date,
                licence,
                languages,
                title,
                summary,
                audience,
                notes,
                eqf,
                blocks,
                documents,
                templates,
                changes);
    }

    /** The author's note on the change of this document; empty when it did not change or has no note. */
    public Optional<ChangeNote> change(DocumentId document) {
        return changes.stream()
                .filter(change -> change.document().equals(document))
                .findFirst();
    }

    /** The permanent name, the same for all releases. */
    public String id() {
        return release.publication();
    }

    public String version() {
        return release.version();
    }

    /** The language for a reader who prefers this one: the same if the publication has it, else its first. */
    public Locale languageFor(Locale asked) {
        return languages.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(languages.get(0));
    }

    /** The course, if this is one. */
    public Optional<Course> course() {
        return kind == PublicationKind.COURSE
                ? Optional.of(new Course(
                        release.course(),
                        release,
                        version(),
                        date,
                        licence,
                        languages,
                        title,
                        summary,
                        audience,
                        notes,
                        eqf,
                        blocks,
                        templates))
                : Optional.empty();
    }
}
