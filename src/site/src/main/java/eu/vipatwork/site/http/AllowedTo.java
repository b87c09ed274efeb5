package eu.vipatwork.site.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets those use a page who hold one of these roles, or {@link AuthorizationFilter#ANYBODY_SIGNED_IN}. See {@link OpenToAll}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {
    /** Names of roles. */
    String[] value();
}
