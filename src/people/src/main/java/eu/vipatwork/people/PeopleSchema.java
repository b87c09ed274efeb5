package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;

import eu.vipatwork.shared.database.ModuleSchema;

/** The tables of people. */
@Dependent
public class PeopleSchema implements ModuleSchema {

    @Override
    public String name() {
        return "people";
    }
}
