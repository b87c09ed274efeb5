package eu.vipatwork.site.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts forms from pages of other sites, which the {@link CsrfFilter} otherwise refuses. Only for requests that prove
 * their origin themselves, such as the signed messages of a learning platform. The session of the browser gives no
 * rights there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CrossSite {}
