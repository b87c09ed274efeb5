package eu.vipatwork.site.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes forms that pages of other sites send, which the {@link CsrfFilter} otherwise refuses. Only for what proves by
 * itself where it comes from, such as the signed messages of a learning platform; nothing is done there in the name of
 * whoever is signed in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CrossSite {}
