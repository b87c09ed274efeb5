package eu.vipatwork.shared.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.inject.Qualifier;

/**
 * Asks for the entity manager of a module's persistence unit: {@code @Inject @ModuleUnit("people") EntityManager}. All
 * units share one data source, and so one transaction.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ModuleUnit {
    /** The name of the module. */
    String value();
}
