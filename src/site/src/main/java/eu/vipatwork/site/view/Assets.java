package eu.vipatwork.site.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.SourceTree;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;

/**
 * {@code asset("site.css")} in templates: the address of a file under {@code /assets/}, whose name holds a digest of
 * its content, so that a browser may cache it without a limit.
 */
@ApplicationScoped
public class Assets implements TemplateMethodModelEx {

    private final Optional<Path> edited;
    private final Properties names;

    protected Assets() {
        this(Optional.empty(), null); // for the proxy
    }

    @Inject
    public Assets(Settings settings) {
        this(SourceTree.of(settings).map(SourceTree::assetNames), read(Assets.class.getResource("/assets.properties")));
    }

    private Assets(Optional<Path> edited, Properties names) {
        this.edited = edited;
        this.names = names;
    }

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String name = String.valueOf(arguments.get(0));
        String file = edited.map(Assets::read).orElse(names).getProperty(name);
        if (file == null) {
            throw new TemplateModelException("unknown asset: " + name);
        }
        return "/assets/" + file;
    }

    private static Properties read(Path file) {
        try {
            return read(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(URL file) {
        if (file == null) {
            throw new IllegalStateException("assets.properties is missing; the build generates it");
        }
        try (InputStream in = file.openStream()) {
            Properties names = new Properties();
            names.load(in);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
