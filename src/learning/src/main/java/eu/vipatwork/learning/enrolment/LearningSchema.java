package eu.vipatwork.learning.enrolment;

import jakarta.enterprise.context.Dependent;

import eu.vipatwork.shared.database.ModuleSchema;

/** The tables of learning. */
@Dependent
public class LearningSchema implements ModuleSchema {

    @Override
    public String name() {
        return "learning";
    }
}
