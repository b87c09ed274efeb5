package eu.vipatwork.content.document;

import java.util.List;

/** A group of units under one heading (cmi5 1.0, 13.1.3). */
public record CourseBlock(String id, TranslatedText title, List<AssignableUnit> units) {

    public CourseBlock {
        units = List.copyOf(units);
    }
}
