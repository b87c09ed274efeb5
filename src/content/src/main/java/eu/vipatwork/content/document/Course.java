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
 * One release of a course: its structure after cmi5 (blocks of units) and what the catalogue says of it. Immutable.
 *
 * @param version as the author numbered it, for example 1.0
 * @param eqf level of the European Qualifications Framework, 1 to 8; null when the course does not say
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

    /** All units in the order in which they are meant to be taken. */
    public List<AssignableUnit> units() {
        return blocks.stream().flatMap(block -> block.units().stream()).toList();
    }

    public Optional<AssignableUnit> unit(UnitId unit) {
        return units().stream().filter(entry -> entry.id().equals(unit)).findFirst();
    }

    /** The language to read it in for somebody who asks for this one: that, or the first of the course. */
    public Locale languageFor(Locale asked) {
        return languages.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(languages.get(0));
    }
}
