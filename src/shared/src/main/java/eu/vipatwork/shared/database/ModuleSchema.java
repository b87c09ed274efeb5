package eu.vipatwork.shared.database;

/**
 * Says that a module has tables. Each such module has one bean of this type; at the start the application migrates all
 * of them with {@link SchemaMigration}. Their order does not matter: a table never refers to another module's table.
 */
public interface ModuleSchema {

    /** The name of the module: its folder below {@code db} and its persistence unit. */
    String name();
}
