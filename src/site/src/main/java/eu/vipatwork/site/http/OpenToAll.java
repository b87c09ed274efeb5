package eu.vipatwork.site.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a page to everyone, signed in or not. It is not {@code jakarta.annotation.security.PermitAll} because on the
 * full GlassFish server another library reads that package and asks visitors for a password before the {@link
 * AuthorizationFilter} runs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToAll {}
