package eu.vipatwork.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.site.Features;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.CsrfFilter;
import eu.vipatwork.site.http.DevReloadFilter;
import eu.vipatwork.site.http.FormFilter;
import eu.vipatwork.site.http.PageExceptionMapper;
import eu.vipatwork.site.http.SessionFilter;
import eu.vipatwork.site.http.UploadFilter;
import eu.vipatwork.site.view.ViewWriter;

/** The pages of all features, behind the filters of the page toolkit. */
@ApplicationPath("/")
public class PagesApplication extends Application {

    private static final Set<Class<?>> TOOLKIT = Set.of(
            FormFilter.class,
            SessionFilter.class,
            UploadFilter.class,
            CsrfFilter.class,
            AuthorizationFilter.class,
            PageExceptionMapper.class,
            DevReloadFilter.class,
            ViewWriter.class);

    /**
     * Redirects stay relative ({@code Location: /courses}). Jersey would make them absolute with the Host header, which a
     * client may choose freely; a cache or an e-mail scanner in between would then lead people to another site.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes =
                new HashSet<>(CDI.current().select(Features.class).get().pages());
        classes.addAll(TOOLKIT);
        return classes;
    }
}
