package eu.vipatwork.content.jdbc;

import jakarta.enterprise.context.Dependent;

import eu.vipatwork.shared.database.ModuleSchema;

/** The tables of content. */
@Dependent
public class ContentSchema implements ModuleSchema {

    @Override
    public String name() {
        return "content";
    }
}
