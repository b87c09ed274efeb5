package eu.vipatwork.content.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;

/**
 * One release of a course: its structure after cmi5 (blocks of units) and its description in the catalogue. Immutable.
 *
 * @param version as the author numbered it, for example 1.0
 * @param eqf level of the European Qualifications Framework, 1 to 8; null when not given
 */
public record Course(
        CourseId id,
        ReleaseId release,
        String version,
        LocalDate date,
        String licence,
        List<Locale> languages,
        TranslatedText title,
        TranslatedText summary,
        TranslatedText audience,
        TranslatedText notes,
        Integer eqf,
        List<CourseBlock> blocks,
        List<TemplateId> templates) {

    public Course {
        languages = List.copyOf(languages);
        blocks = List.copyOf(blocks);
        templates = List.copyOf(templates);
    }

    /** All units in their intended order. */
    public List<AssignableUnit> units() {
        return blocks.stream().flatMap(block -> block.units().stream()).toList();
    }

    public Optional<AssignableUnit> unit(UnitId unit) {
        return units().stream().filter(entry -> entry.id().equals(unit)).findFirst();
    }

    /** The language for a reader who prefers this one: the same if the course has it, else the first of the course. */
    public Locale languageFor(Locale asked) {
        return languages.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(languages.get(0));
    }
}
