package eu.vipatwork.progress;

import jakarta.enterprise.context.Dependent;

import eu.vipatwork.shared.database.ModuleSchema;

/** The tables of progress. */
@Dependent
public class ProgressSchema implements ModuleSchema {

    @Override
    public String name() {
        return "progress";
    }
}
