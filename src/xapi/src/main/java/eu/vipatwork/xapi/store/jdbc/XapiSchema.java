package eu.vipatwork.xapi.store.jdbc;

import jakarta.enterprise.context.Dependent;

import eu.vipatwork.shared.database.ModuleSchema;

/** The tables of the Learning Record Store. */
@Dependent
public class XapiSchema implements ModuleSchema {

    @Override
    public String name() {
        return "xapi";
    }
}
