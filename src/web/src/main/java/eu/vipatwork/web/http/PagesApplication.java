package eu.vipatwork.web.http;

import java.util.HashSet;
import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import eu.vipatwork.web.pages.Pages;
import eu.vipatwork.web.view.ViewWriter;

/** Everything that people look at. */
@ApplicationPath("/")
public class PagesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Pages.CLASSES);
        classes.addAll(Set.of(
                FormReader.class,
                SessionReader.class,
                UploadReader.class,
                ForgeryGuard.class,
                Gatekeeper.class,
                PageFaults.class,
                ReadAnew.class,
                ViewWriter.class));
        return classes;
    }
}
