package eu.vipatwork.lti;

import jakarta.enterprise.context.Dependent;

import eu.vipatwork.shared.database.ModuleSchema;

/** The tables of learning platforms. */
@Dependent
public class LtiSchema implements ModuleSchema {

    @Override
    public String name() {
        return "lti";
    }
}
