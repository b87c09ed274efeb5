package eu.vipatwork.site.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets everybody use a page, signed in or not. An annotation of our own: on the full GlassFish server another library
 * reads {@code jakarta.annotation.security} and asks visitors for a password before the {@link AuthorizationFilter} sees them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToAll {}
